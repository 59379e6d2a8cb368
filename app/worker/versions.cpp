// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/versions.h"

#include <gdal.h>
#include <ogr_srs_api.h>

#include "core/base/frame.h"

namespace fairlead::worker {

void tellVersions(const Request&, FrameWriter& out) {
  int major = 0, minor = 0, patch = 0;
  OSRGetPROJVersion(&major, &minor, &patch);
  out.write(Frame::kFirstOfTask, std::string("GDAL ") + GDALVersionInfo("RELEASE_NAME") + "\nPROJ " +
                                     std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(patch) +
                                     "\n");
}

}  // namespace fairlead::worker
