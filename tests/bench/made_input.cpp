// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/made_input.h"

#include <cmath>
#include <cstdio>
#include <fstream>
#include <numbers>

namespace fairlead::bench {

namespace {

constexpr double kTurn = 2 * std::numbers::pi;

std::string text(const char* format, auto... values) {
  char buffer[256];
  const int length = std::snprintf(buffer, sizeof buffer, format, values...);
  return std::string(buffer, static_cast<std::size_t>(length));
}

/// [from, to) in steps of a millionth of the way.
double between(WordMaker& maker, double from, double to) { return from + (to - from) * maker.number(1'000'000) / 1e6; }

}  // namespace

std::uint32_t WordMaker::number(std::uint32_t below) { return static_cast<std::uint32_t>(m_random()) % below; }

std::string WordMaker::word() {
  static constexpr const char* kSyllables[] = {"ba", "cor", "del", "fin", "gra", "hu",  "jes", "kal", "lo",  "mir",
                                               "ne", "os",  "pra", "qui", "ros", "sta", "ti",  "ur",  "vel", "wen"};
  // The square makes a few words common and most rare: 8,000 words, of which the first hundred are a tenth of a text.
  const double part = number(1'000'000) / 1e6;
  auto rank = static_cast<std::uint32_t>(part * part * 8'000);
  std::string out = kSyllables[rank % 20];
  for (rank /= 20; rank > 0; rank /= 20) out += kSyllables[rank % 20];
  return out;
}

std::string WordMaker::name() {
  std::string out = word();
  out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

void makeReports(const std::filesystem::path& into, std::size_t count) {
  constexpr std::size_t kBytes = 2'000;
  std::filesystem::create_directories(into);
  WordMaker maker(1);
  for (std::size_t i = 0; i < count; ++i) {
    std::string report = "Reference: EX/" + std::to_string(i) +
                         "/26\nDate: " + text("%02u/%02u/2026", maker.number(28) + 1, maker.number(12) + 1) +
                         "\nSource: Example source " + std::to_string(i % 40) + "\nGrading: 2B\n\n";
    while (report.size() < kBytes) {
      report += maker.number(12) == 0 ? maker.name() : maker.word();
      const std::uint32_t mark = maker.number(20);
      report += mark == 0 ? ". Harbour" + std::to_string(maker.number(50)) + " " : mark == 1 ? ".\n" : " ";
    }
    std::ofstream(into / (std::to_string(i) + ".txt"), std::ios::binary) << report << "harbour" << i << "\n";
  }
}

void makePositions(const std::filesystem::path& into, std::size_t rows) {
  constexpr std::size_t kTracks = 2'000;
  WordMaker maker(2);
  std::ofstream file(into, std::ios::binary);
  file << "mmsi,ts,lon,lat,sog,cog,name\n";
  for (std::size_t track = 0, row = 0; row < rows; ++track) {
    double lon = between(maker, -6, 5), lat = between(maker, 49, 56), course = between(maker, 0, kTurn);
    std::size_t at = 1'700'000'000 + maker.number(86'400);
    for (std::size_t i = 0; i < std::max<std::size_t>(1, rows / kTracks) && row < rows; ++i, ++row) {
      course += between(maker, -0.1, 0.1);
      lon += 0.003 * std::sin(course);
      lat += 0.002 * std::cos(course);
      at += 60;
      file << text("%zu,%zu,%.6f,%.6f,%.1f,%.1f,VESSEL %zu\n", 200'000'000 + track, at, lon, lat, between(maker, 0, 20),
                   std::fmod(course + 10 * kTurn, kTurn) * 360 / kTurn, track);
    }
  }
}

void makePolygons(const std::filesystem::path& into, std::size_t count, std::size_t vertices) {
  WordMaker maker(3);
  std::ofstream file(into, std::ios::binary);
  for (std::size_t i = 0; i < count; ++i) {
    const double lon = between(maker, -10, 20), lat = between(maker, 40, 60), radius = between(maker, 0.005, 0.05);
    std::string ring, first;
    for (std::size_t v = 0; v < vertices - 1; ++v) {
      const double angle = kTurn * static_cast<double>(v) / static_cast<double>(vertices - 1);
      const double reach = radius * between(maker, 0.8, 1);
      const std::string point = text("[%.6f,%.6f]", lon + reach * std::cos(angle), lat + reach * std::sin(angle));
      if (v == 0) first = point;
      ring += point + ",";
    }
    file << R"({"type":"Feature","properties":{"number":)" << i << R"(,"name":")" << maker.name()
         << R"("},"geometry":{"type":"Polygon","coordinates":[[)" << ring << first << "]]}}\n";
  }
}

const char* const kCallSpecification = R"({"name": "calls", "source": "Sample operator", "grading": "2B",
  "zone": "Europe/London", "region": "GB", "date_order": "dmy", "items": [
    {"as": "a", "schema": "Phone", "key": ["Caller"], "properties": {"number": {"column": "Caller"}, "carrier": {"column": "Network"}}},
    {"as": "b", "schema": "Phone", "key": ["Called"], "properties": {"number": {"column": "Called"}}},
    {"as": "call", "link": "Call", "from": "a", "to": "b", "time": {"column": "Start"},
     "properties": {"duration": {"column": "Seconds"}, "callerCell": {"column": "First cell"},
       "receiverCell": {"column": "Last cell"}, "imei": {"column": "IMEI"}, "service": {"column": "Service"},
       "recordId": {"column": "Record"}}}]})";

void makeCalls(const std::filesystem::path& into, std::size_t rows) {
  WordMaker maker(4);
  std::ofstream file(into, std::ios::binary);
  file << "Record,Caller,Called,Start,Seconds,First cell,Last cell,IMEI,Service,Network\n";
  const auto phone = [&] { return text("07700 9%05u", maker.number(20'000)); };
  for (std::size_t i = 0; i < rows; ++i) {
    const std::string caller = phone(), called = phone();
    file << "CDR" << i << ',' << caller << ',' << called << ','
         << text("%02u/%02u/2026 %02u:%02u:%02u", maker.number(28) + 1, maker.number(2) + 1, maker.number(24),
                 maker.number(60), maker.number(60))
         << ',' << maker.number(900) << ",cell " << maker.number(3'000) << ",cell " << maker.number(3'000) << ','
         << text("35%013u", maker.number(20'000)) << ",VOICE," << maker.name() << '\n';
  }
}

}  // namespace fairlead::bench
