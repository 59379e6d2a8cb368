// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/scenes/chart_pictures.h"

#include <QPainter>

#include "core/base/sha256.h"
#include "core/geo/thumbnail.h"

namespace fairlead::ui {

namespace {

constexpr std::size_t kMostPictures = 500;  // on one chart
constexpr std::int64_t kBiggest = std::int64_t{64} << 20;

constexpr int kIconEdge = 96;

QImage roundOf(const QImage& square) {
  QImage made(kIconEdge, kIconEdge, QImage::Format_ARGB32_Premultiplied);
  made.fill(Qt::transparent);
  QPainter painter(&made);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(Qt::white);  // below what is transparent, as a print has it
  painter.drawEllipse(QRectF(0, 0, kIconEdge, kIconEdge));
  painter.setCompositionMode(QPainter::CompositionMode_SourceAtop);
  painter.drawImage(0, 0, square.scaled(kIconEdge, kIconEdge, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
  return made;
}

}  // namespace

QImage squarePictureOf(const store::Case& opened, const std::string& hash, ContainedProcess& process,
                       const Progress& progress) {
  try {
    Digest256 digest{};
    const auto original = unhex(hash, digest) ? opened.reports().original(digest) : std::nullopt;
    if (!original || original->size > kBiggest) return {};
    const geo::Thumbnail made = geo::readThumbnail(process, opened.reports().originalBytes(digest), progress);
    constexpr int kEdge = geo::Thumbnail::kEdge;
    return QImage(reinterpret_cast<const uchar*>(made.pixels.data()), kEdge, kEdge, kEdge * 4, QImage::Format_RGBA8888)
        .copy();
  } catch (const Failure& failure) {
    if (failure.error().code == ErrorCode::Cancelled) throw;
    return {};  // its node keeps the icon
  }
}

std::optional<QImage> PictureCache::find(const std::string& hash) {
  const std::lock_guard lock(m_mutex);
  const auto at = m_byHash.find(hash);
  if (at == m_byHash.end()) return std::nullopt;
  m_entries.splice(m_entries.begin(), m_entries, at->second);
  return at->second->second;
}

void PictureCache::put(const std::string& hash, const QImage& picture) {
  const std::lock_guard lock(m_mutex);
  if (const auto at = m_byHash.find(hash); at != m_byHash.end()) {
    m_entries.erase(at->second);
    m_byHash.erase(at);
  }
  m_entries.emplace_front(hash, picture);
  m_byHash[hash] = m_entries.begin();
  while (m_entries.size() > m_most) {
    m_byHash.erase(m_entries.back().first);
    m_entries.pop_back();
  }
}

std::size_t PictureCache::size() const {
  const std::lock_guard lock(m_mutex);
  return m_entries.size();
}

std::size_t putPictures(const store::Case& opened, ChartScene& scene, PictureCache& cache, ReadPictures which,
                        const Progress& progress) {
  std::size_t put = 0, waiting = 0;
  std::optional<ContainedProcess> process;
  for (ChartNode& node : scene.nodes) {
    if (node.pictured == 0 || !node.picture.isNull()) continue;
    if (++put > kMostPictures) break;
    progress.check();
    const std::string hash = opened.statements().value(node.pictured, "contentHash");
    if (hash.empty()) continue;  // withheld, or erased
    std::optional<QImage> known = cache.find(hash);
    if (!known && which == ReadPictures::OnlyKnown) {
      ++waiting;
      continue;
    }
    if (!known) {
      if (!process) process.emplace(geo::thumbnailLimits());
      const QImage square = squarePictureOf(opened, hash, *process, progress);
      known = square.isNull() ? QImage() : roundOf(square);
      cache.put(hash, *known);
    }
    node.picture = *known;
  }
  return waiting;
}

}  // namespace fairlead::ui
