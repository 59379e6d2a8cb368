// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <cstddef>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/base/contained_process.h"
#include "core/base/progress.h"
#include "core/store/case.h"
#include "ui/paint/chart_scene.h"

namespace fairlead::ui {

/// Pictures of entities, small and round, by the hash of their originals; those least lately used go first. Any thread.
class PictureCache {
 public:
  explicit PictureCache(std::size_t most = kMost) : m_most(most) {}
  /// None: not read yet. A null image: it cannot be drawn, and is not tried again.
  std::optional<QImage> find(const std::string& hash);
  void put(const std::string& hash, const QImage& picture);
  std::size_t size() const;

 private:
  static constexpr std::size_t kMost = 600;  // 22 MB
  using Entry = std::pair<std::string, QImage>;
  mutable std::mutex m_mutex;
  std::size_t m_most;
  std::list<Entry> m_entries;  // the latest first
  std::unordered_map<std::string, std::list<Entry>::iterator> m_byHash;
};

/// The square picture that a Document's original holds; null if there is none, or none that can be read. By the
/// contained program. Throws Failure(Cancelled).
QImage squarePictureOf(const store::Case& opened, const std::string& hash, ContainedProcess& process,
                       const Progress& progress);

enum class ReadPictures { OnlyKnown, All };

/// Puts pictures on the nodes that have one, of at most 500: those that are in the cache, and others by the contained
/// program. Returns how many are still to be read. A picture that cannot be read leaves its node's icon.
std::size_t putPictures(const store::Case& opened, ChartScene& scene, PictureCache& cache, ReadPictures which,
                        const Progress& progress);

}  // namespace fairlead::ui
