# SPDX-FileCopyrightText: 2026 The Fairlead authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# fairlead_module(NAME SOURCES ... DEPENDS ... PRIVATE ... [QT] [APART]): one static library a folder. DEPENDS names targets that
# the module's headers need, PRIVATE those that only its sources need. fairlead_test(NAME SOURCES ... DEPENDS ...): one
# test program. What a module does not depend on it cannot link; tests/architecture checks the #include lines too.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

option(FAIRLEAD_TESTS "Build the tests" ON)
option(FAIRLEAD_BENCH "Build the benchmarks" OFF)
option(FAIRLEAD_FUZZ "Build the fuzz targets (clang only)" OFF)
option(FAIRLEAD_WERROR "Treat warnings as errors" OFF)
option(FAIRLEAD_SANITIZE "Address and undefined-behaviour sanitizers" OFF)

# Most of a build is the reading of headers, so that several files of a target are compiled as one, but of those that are
# APART: their files use a name for two things. Whoever changes a file often builds sooner with OFF, as .ci/long does.
option(FAIRLEAD_TOGETHER "Compile several files of a target as one" ON)
function(fairlead_together target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
endfunction()

find_program(CCACHE ccache)
if(CCACHE)
  # base_dir makes a clone in another folder hit the same cache.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
                                  CCACHE_SLOPPINESS=time_macros,include_file_mtime,include_file_ctime ${CCACHE})
endif()
find_program(LLD ld.lld)
if(LLD)
  add_link_options(-fuse-ld=lld)
endif()

find_package(PkgConfig REQUIRED)

add_library(fairlead_flags INTERFACE)
target_compile_options(fairlead_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(fairlead_flags INTERFACE -Wno-restrict)  # g++ 12 sees overlaps in std::string that aren't (PR105651)
endif()
if(FAIRLEAD_WERROR)
  target_compile_options(fairlead_flags INTERFACE -Werror)
endif()
if(FAIRLEAD_SANITIZE)
  target_compile_options(fairlead_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                                                  -fno-omit-frame-pointer)
  # What null pointers, misaligned and overlong reads do, address tells when they happen; checking each use as well takes
  # g++ half as long again. The fuzz targets, by clang, have all checks.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(fairlead_flags INTERFACE -fno-sanitize=null,alignment,object-size)
  endif()
  # Under the sanitizers g++ 12 takes parts of <regex> and <functional> for uninitialised (PR105562).
  target_compile_options(fairlead_flags INTERFACE -Wno-maybe-uninitialized)
  target_link_options(fairlead_flags INTERFACE -fsanitize=address,undefined)
endif()
if(FAIRLEAD_FUZZ)
  target_compile_options(fairlead_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
target_include_directories(fairlead_flags INTERFACE "${CMAKE_SOURCE_DIR}")

# Third-party headers are not ours to keep free of warnings.
function(fairlead_pkg target)
  pkg_check_modules(${target} REQUIRED IMPORTED_TARGET ${ARGN})
  get_target_property(dirs PkgConfig::${target} INTERFACE_INCLUDE_DIRECTORIES)
  if(dirs)
    set_target_properties(PkgConfig::${target} PROPERTIES INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${dirs}")
  endif()
  set_target_properties(PkgConfig::${target} PROPERTIES IMPORTED_GLOBAL TRUE)
endfunction()

function(fairlead_module name)
  cmake_parse_arguments(M "QT;APART" "" "SOURCES;DEPENDS;PRIVATE" ${ARGN})
  add_library(${name} STATIC ${M_SOURCES})
  if(FAIRLEAD_TOGETHER AND NOT M_APART)
    fairlead_together(${name})
  endif()
  target_link_libraries(${name} PUBLIC fairlead_flags ${M_DEPENDS} PRIVATE ${M_PRIVATE})
  if(M_QT)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
  endif()
endfunction()

function(fairlead_program name)
  cmake_parse_arguments(M "QT;APART" "" "SOURCES;DEPENDS" ${ARGN})
  add_executable(${name} ${M_SOURCES})
  if(FAIRLEAD_TOGETHER AND NOT M_APART)
    fairlead_together(${name})
  endif()
  target_link_libraries(${name} PRIVATE fairlead_flags ${M_DEPENDS})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
  if(M_QT)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
  endif()
endfunction()

function(fairlead_test name)
  cmake_parse_arguments(M "QT;APART" "" "SOURCES;DEPENDS" ${ARGN})
  add_executable(${name} ${M_SOURCES})
  if(FAIRLEAD_TOGETHER AND NOT M_APART)
    fairlead_together(${name})
  endif()
  target_link_libraries(${name} PRIVATE ${M_DEPENDS})
  if(M_QT)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
  else()
    target_link_libraries(${name} PRIVATE fairlead_test_main)
  endif()
  # What a test itself costs is not what is tested: optimising it takes a third of its build, under the sanitizers half.
  if(FAIRLEAD_SANITIZE)
    target_compile_options(${name} PRIVATE -O0)
  else()
    target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O1>)
  endif()
  # Durations, so that a run which was stopped tells how far it came.
  add_test(NAME ${name} COMMAND ${name} --durations yes)
  set_tests_properties(${name} PROPERTIES ENVIRONMENT
    "QT_QPA_PLATFORM=offscreen;FAIRLEAD_RESOURCES=${CMAKE_SOURCE_DIR}/resources;FAIRLEAD_BIN=${CMAKE_BINARY_DIR}/bin;XDG_STATE_HOME=${CMAKE_BINARY_DIR}/state")
endfunction()
