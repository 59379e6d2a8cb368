// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace fairlead::release {

using Bytes = std::span<const std::uint8_t>;

inline Bytes bytesOf(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
inline std::string_view textOf(Bytes bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

/// Where a format writes to, front to back. Throws Failure(Io or DiskFull).
class ByteSink {
 public:
  virtual ~ByteSink() = default;
  virtual void write(Bytes bytes) = 0;
  void write(std::string_view text) { write(bytesOf(text)); }
};

/// What a format reads from, anywhere; not for sharing between threads.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  virtual std::uint64_t size() const = 0;
  /// All of `out`. Throws Failure(Malformed) past the end, Failure(Io), or what the layer below found wrong.
  virtual void readAt(std::uint64_t offset, std::span<std::uint8_t> out) = 0;
};

class StringSink final : public ByteSink {
 public:
  void write(Bytes bytes) override { text.append(textOf(bytes)); }
  std::string text;
};

/// Borrows the bytes.
class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : m_bytes(bytesOf(bytes)) {}
  std::uint64_t size() const override { return m_bytes.size(); }
  void readAt(std::uint64_t offset, std::span<std::uint8_t> out) override;

 private:
  Bytes m_bytes;
};

/// A file that keeps the size it had when it was opened.
class FileSource final : public ByteSource {
 public:
  /// Throws Failure(NotFound or Io).
  explicit FileSource(const std::filesystem::path& path);
  ~FileSource() override;
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;
  std::uint64_t size() const override { return m_size; }
  void readAt(std::uint64_t offset, std::span<std::uint8_t> out) override;

 private:
  std::string m_name;
  int m_file = -1;
  std::uint64_t m_size = 0;
};

/// Writes beside the target; commit() puts it in its place, else nothing is left.
class FileSink final : public ByteSink {
 public:
  explicit FileSink(const std::filesystem::path& path, bool isPrivate = false);
  ~FileSink() override;
  FileSink(const FileSink&) = delete;
  FileSink& operator=(const FileSink&) = delete;
  void write(Bytes bytes) override;
  std::uint64_t size() const { return m_size; }
  void commit();

 private:
  std::filesystem::path m_target, m_partial;
  int m_file = -1;
  std::uint64_t m_size = 0;
};

}  // namespace fairlead::release
