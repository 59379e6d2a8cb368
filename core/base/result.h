// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <new>
#include <tl/expected.hpp>
#include <type_traits>
#include <utility>

#include "core/base/error.h"

namespace fairlead {

/// A value, or the reason why there is none.
template <typename T = void>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;
  Result(Error error) : tl::expected<T, Error>(tl::unexpected<Error>(std::move(error))) {}

  /// The value, or throws the error as a Failure: for callers inside another module.
  decltype(auto) orThrow() && {
    if (!this->has_value()) throw Failure(std::move(this->error()));
    if constexpr (!std::is_void_v<T>) return std::move(**this);
  }
};

/// The only bridge from what throws to what returns.
template <typename Work>
auto attempt(Work&& work) noexcept -> Result<std::invoke_result_t<Work>> {
  using Value = std::invoke_result_t<Work>;
  try {
    if constexpr (std::is_void_v<Value>) {
      std::forward<Work>(work)();
      return {};
    } else {
      return std::forward<Work>(work)();
    }
  } catch (const Failure& failure) {
    return Error(failure.error());
  } catch (const std::bad_alloc&) {
    return Error{
        ErrorCode::Limit, "There is not enough memory for this; close other programs or take less at once.", {}};
  } catch (const std::exception& unexpected) {
    return Error{ErrorCode::Internal, unexpected.what(), {}};
  }
}

}  // namespace fairlead
