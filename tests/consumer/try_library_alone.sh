#!/usr/bin/env bash
# Where Qt Widgets is absent: the default configuration says what to do; doing so builds and installs the library alone,
# here as shared libraries, and many files at once, as some projects build all that they take in. Then tries an app with
# them as try_app.sh does.
# usage: try_library_alone.sh SOURCE APP_FOLDER BUILD_FOLDER PROGRAM EXPECTED_OUTPUT [CMAKE_OPTION…]
set -euo pipefail
source=$1 app=$2 build=$3 program=$4 expected=$5
shift 5

configure()
{
    rm -rf "$build/libbus"
    cmake -S "$source" -B "$build/libbus" -G Ninja -DCMAKE_DISABLE_FIND_PACKAGE_Qt6Widgets=ON "$@" 2>&1
}

rm -rf "$build"
if said=$(configure "$@"); then
    echo "the inspector was configured without Qt Widgets"
    exit 1
fi
[[ $said == *"-DLIBBUS_BUILD_INSPECTOR=OFF"* ]] || { printf 'no help in:\n%s\n' "$said"; exit 1; }

configure "$@" -DBUILD_SHARED_LIBS=ON -DCMAKE_UNITY_BUILD=ON -DLIBBUS_BUILD_INSPECTOR=OFF -DLIBBUS_BUILD_TESTS=OFF -DLIBBUS_BUILD_BENCHMARKS=OFF
cmake --build "$build/libbus"
# No GUI module may have come in by another way.
! grep -q 'Qt6Gui\|Qt6Widgets' "$build/libbus/build.ninja" || { echo "the library alone uses a GUI module"; exit 1; }

for component in library development; do
    cmake --install "$build/libbus" --prefix "$build/prefix" --component $component
done
"$(dirname "$0")/try_app.sh" "$app" "$build/app" "$program" "$expected" "$@" "-DCMAKE_PREFIX_PATH=$build/prefix"
