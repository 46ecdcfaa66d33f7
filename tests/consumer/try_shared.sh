#!/usr/bin/env bash
# Builds and installs libbus as shared libraries, then tries an app with them as try_app.sh does.
# usage: try_shared.sh SOURCE APP_FOLDER BUILD_FOLDER PROGRAM EXPECTED_OUTPUT [CMAKE_OPTION…]
set -euo pipefail
source=$1 app=$2 build=$3 program=$4 expected=$5
shift 5

rm -rf "$build"
cmake -S "$source" -B "$build/libbus" -G Ninja "$@" -DBUILD_SHARED_LIBS=ON \
    -DLIBBUS_BUILD_INSPECTOR=OFF -DLIBBUS_BUILD_TESTS=OFF -DLIBBUS_BUILD_BENCHMARKS=OFF
cmake --build "$build/libbus"
for component in library development; do
    cmake --install "$build/libbus" --prefix "$build/prefix" --component $component
done
"$(dirname "$0")/try_app.sh" "$app" "$build/app" "$program" "$expected" "$@" "-DCMAKE_PREFIX_PATH=$build/prefix"
