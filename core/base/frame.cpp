// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/frame.h"

#include "core/base/error.h"

namespace fairlead {

namespace {

void appendLength(std::string& out, std::size_t length) {
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>((length >> shift) & 0xff);
}

std::size_t lengthAt(std::string_view bytes, std::size_t at) {
  std::size_t length = 0;
  for (std::size_t i = 0; i < 4; ++i) length |= std::size_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  return length;
}

}  // namespace

std::string Frame::header(std::uint8_t type, std::size_t length) {
  if (length > kLongest) {
    throw Failure(ErrorCode::Limit, "A part of this file is too big to be handed over; split the file.");
  }
  std::string out;
  appendLength(out, length);
  out += static_cast<char>(type);
  return out;
}

void FrameReader::add(std::string_view bytes, const OnFrame& onFrame) {
  m_pending.append(bytes);
  std::size_t at = 0;
  while (m_pending.size() - at >= Frame::kHeader) {
    const std::size_t length = lengthAt(m_pending, at);
    const auto type = static_cast<std::uint8_t>(m_pending[at + 4]);
    if (length > Frame::kLongest || type == 0) {
      throw Failure(ErrorCode::Malformed, "The contained program that reads this file answered with garbage.");
    }
    if (m_pending.size() - at - Frame::kHeader < length) break;
    onFrame(type, std::string_view(m_pending).substr(at + Frame::kHeader, length));
    at += Frame::kHeader + length;
  }
  if (at > 0) m_pending.erase(0, at);
}

std::string packFields(const std::vector<std::string_view>& fields) {
  std::string out;
  for (const std::string_view field : fields) {
    if (field.size() > Frame::kLongest) {
      throw Failure(ErrorCode::Limit, "A part of this file is too big to be handed over; split the file.");
    }
    appendLength(out, field.size());
    out.append(field);
  }
  return out;
}

std::vector<std::string_view> unpackFields(std::string_view payload) {
  std::vector<std::string_view> fields;
  std::size_t at = 0;
  while (at < payload.size()) {
    const std::size_t length = payload.size() - at < 4 ? std::string_view::npos : lengthAt(payload, at);
    if (length > payload.size() - at - 4 || length == std::string_view::npos) {
      throw Failure(ErrorCode::Malformed, "The contained program that reads this file answered with garbage.");
    }
    fields.push_back(payload.substr(at + 4, length));
    at += 4 + length;
  }
  return fields;
}

}  // namespace fairlead
