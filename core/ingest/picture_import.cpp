// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/picture_import.h"

#include "core/base/resources.h"
#include "core/geo/thumbnail.h"

namespace fairlead::ingest {

namespace {

constexpr std::uintmax_t kBiggest = std::uintmax_t{64} << 20;
constexpr std::string_view kIds = "fairlead picture|";

}  // namespace

PreparedPicture preparePicture(const std::filesystem::path& file, ContainedProcess& process, const Progress& progress) {
  std::error_code error;
  if (const auto size = std::filesystem::file_size(file, error); !error && size > kBiggest)
    throw Failure(ErrorCode::Limit, "A picture of somebody may have 64 MB at most; save a smaller one.", file.string());
  PreparedPicture picture;
  try {
    picture.bytes = readFile(file);
    picture.mediaType = geo::pictureType(picture.bytes);
    geo::readThumbnail(process, picture.bytes, progress);
  } catch (const Failure& failure) {
    throw Failure(failure.error().code, failure.error().message, file.string());
  }
  picture.name = file.filename().string();
  picture.hash = Sha256::of(picture.bytes);
  return picture;
}

StatementId addPicture(const store::Case& opened, store::Transaction& transaction, ItemId entity,
                       const PreparedPicture& picture, const Statement& draft) {
  const auto subject = opened.items().find(entity);
  const Schema* schema = subject ? opened.schemas().find(subject->schema) : nullptr;
  if (!schema || !schema->property("picture"))
    throw Failure(ErrorCode::Invalid, "Only an entity can have a picture: a person, a vessel, a place.",
                  subject ? subject->caption : entity.text());
  const std::string hash = hex(picture.hash);
  const ItemId document = ItemId::named(std::string(kIds) + hash);
  const auto say = [&](ItemId item, std::string_view property, std::string_view value) {
    Statement said = draft;
    said.id = StatementId::random();
    said.subject = item;
    said.property = property;
    said.value = value;
    said.origin.author = transaction.record().author;
    said.origin.at = transaction.record().at;
    transaction.add(said);
    return said.id;
  };
  transaction.addOriginal(picture.hash, picture.bytes, picture.mediaType, picture.name);
  transaction.addItem(document, "Document");
  const auto known = opened.items().find(document);
  if (!known || opened.statements().value(known->key, "contentHash").empty()) {
    say(document, "fileName", picture.name);
    say(document, "mediaType", picture.mediaType);
    say(document, "contentHash", hash);
  }
  return say(entity, "picture", document.text());
}

}  // namespace fairlead::ingest
