// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>

#include "core/base/contained_process.h"
#include "core/base/progress.h"
#include "core/ingest/document.h"

namespace fairlead::ingest {

/// A file's bytes to its text, title and attachments. Plain text is read here; every other format by the contained
/// program, which is started when first needed. One object a thread.
class DocumentReader {
 public:
  explicit DocumentReader(ContainedLimits limits = {}) : m_limits(limits) {}

  /// Throws Failure: what the file is, why it was refused, what to do.
  Document read(std::string_view bytes, std::string_view name, const Progress& progress = {});

 private:
  Document readContained(DocumentFormat format, std::string_view bytes, std::string_view name,
                         const Progress& progress);

  ContainedLimits m_limits;
  std::unique_ptr<ContainedProcess> m_process;
};

}  // namespace fairlead::ingest
