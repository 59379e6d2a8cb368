// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSize>
#include <functional>

#include "core/model/marking.h"
#include "ui/base/theme.h"

namespace fairlead::ui {

/// A picture of a view with its marking inside, at head and foot, so that a copied picture keeps it.
QImage markedPicture(const QSize& size, const Marking& marking,
                     const std::function<void(QPainter&, const QRectF&)>& paint);

/// The strip alone: its height is kStrip.
void paintStrip(QPainter& painter, const QRectF& strip, const Marking& marking);
inline constexpr int kStrip = 22;

}  // namespace fairlead::ui
