// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <filesystem>
#include <map>
#include <string>

#include "ui/pack/document.h"

namespace fairlead::ui {

/// A file of OpenDocument 1.3: its XML and pictures in a ZIP whose first entry says what it is.
class OdfPackage {
 public:
  explicit OdfPackage(std::string mediaType) : m_mediaType(std::move(mediaType)) {}
  /// Returns the name to refer to it by.
  QString addPicture(const QByteArray& png);
  void setContent(const QString& xml) { m_files["content.xml"] = xml.toUtf8(); }
  void setStyles(const QString& xml) { m_files["styles.xml"] = xml.toUtf8(); }
  void describe(const Document& document);
  /// Throws Failure(Io or DiskFull).
  void write(const std::filesystem::path& path) const;

 private:
  std::string m_mediaType;
  std::map<std::string, QByteArray> m_files;
  int m_pictures = 0;
};

/// The names of the formats that content.xml and styles.xml both begin with.
QString odfNames();
QString xmlText(const QString& text);

}  // namespace fairlead::ui
