// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace fairlead {

/// 128 bits in network order: version 7 for what a person makes, version 8 (name-based, SHA-256) for what is derived.
struct Uuid {
  std::array<std::uint8_t, 16> bytes{};

  auto operator<=>(const Uuid&) const = default;
  bool isNil() const { return *this == Uuid{}; }
  /// 36 characters, lower case.
  std::string text() const;
  /// Any case, with hyphens.
  static std::optional<Uuid> parse(std::string_view text);
  /// Time-ordered (RFC 9562, version 7), with random bits from the system; safe from any thread.
  static Uuid random();
  /// Version 8 from the first 128 bits of a SHA-256 over `name`.
  static Uuid named(std::string_view name);
};

/// A Uuid of one kind, so that an EntityId cannot be handed over as a StatementId.
template <typename Tag>
struct Id {
  Uuid uuid;

  Id() = default;
  explicit Id(Uuid value) : uuid(value) {}
  auto operator<=>(const Id&) const = default;
  bool isNil() const { return uuid.isNil(); }
  std::string text() const { return uuid.text(); }
  static Id random() { return Id(Uuid::random()); }
  static Id named(std::string_view name) { return Id(Uuid::named(name)); }
  static std::optional<Id> parse(std::string_view text) {
    if (auto uuid = Uuid::parse(text)) return Id(*uuid);
    return std::nullopt;
  }
};

/// Whatever a statement can be about: entity, link, event, report, record, source, judgement, annotation, chart, layer.
using ItemId = Id<struct ItemTag>;
using StatementId = Id<struct StatementTag>;
using TransactionId = Id<struct TransactionTag>;
using CaseId = Id<struct CaseTag>;

}  // namespace fairlead

template <>
struct std::hash<fairlead::Uuid> {
  std::size_t operator()(const fairlead::Uuid& uuid) const noexcept {
    std::size_t value;  // the tail, since the head of a version 7 id is a clock
    std::memcpy(&value, uuid.bytes.data() + 8, sizeof value);
    return value;
  }
};
template <typename Tag>
struct std::hash<fairlead::Id<Tag>> {
  std::size_t operator()(const fairlead::Id<Tag>& id) const noexcept { return std::hash<fairlead::Uuid>{}(id.uuid); }
};
