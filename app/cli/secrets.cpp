// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secrets.h"

#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <string>

#include "core/base/error.h"
#include "core/release/key_file.h"

namespace fairlead::cli {

namespace {

/// Puts the terminal back whatever happens.
class WithoutEcho {
 public:
  WithoutEcho() {
    ::tcgetattr(STDIN_FILENO, &m_before);
    termios quiet = m_before;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
  }
  ~WithoutEcho() { ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }
  WithoutEcho(const WithoutEcho&) = delete;
  WithoutEcho& operator=(const WithoutEcho&) = delete;

 private:
  termios m_before{};
};

release::Secret readLine(const std::string& prompt) {
  std::fputs(prompt.c_str(), stderr);
  release::Secret line(1024);
  std::size_t size = 0;
  {
    const WithoutEcho quiet;
    for (char c = 0; size < line.size() && ::read(STDIN_FILENO, &c, 1) == 1 && c != '\n';)
      line.data()[size++] = static_cast<std::uint8_t>(c);
  }
  std::fputc('\n', stderr);
  line.shorten(size);
  return line;
}

}  // namespace

std::optional<release::Secret> askPassphrase(const std::string& file, const std::string& prompt, bool isTwice) {
  if (!file.empty()) return release::readPassphrase(file);
  if (::isatty(STDIN_FILENO) == 0 || ::isatty(STDERR_FILENO) == 0) return std::nullopt;
  release::Secret line = readLine(prompt);
  if (line.isEmpty()) return std::nullopt;
  if (isTwice && readLine("Once more: ").text() != line.text())
    throw Failure(ErrorCode::Invalid, "The two passphrases differ; nothing was made.");
  return line;
}

}  // namespace fairlead::cli
