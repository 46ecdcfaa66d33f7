#!/usr/bin/env bash
# Where Qt Widgets is absent: the default configuration says what to do, and doing so builds the library alone.
# usage: try_without_widgets.sh SOURCE BUILD_FOLDER [CMAKE_OPTION…]
set -euo pipefail
source=$1 build=$2
shift 2

configure()
{
    rm -rf "$build"
    cmake -S "$source" -B "$build" -G Ninja -DCMAKE_DISABLE_FIND_PACKAGE_Qt6Widgets=ON "$@" 2>&1
}

if said=$(configure "$@"); then
    echo "the inspector was configured without Qt Widgets"
    exit 1
fi
[[ $said == *"-DLIBBUS_BUILD_INSPECTOR=OFF"* ]] || { printf 'no help in:\n%s\n' "$said"; exit 1; }

configure "$@" -DLIBBUS_BUILD_INSPECTOR=OFF
cmake --build "$build" --target libbus
# No GUI module may have come in by another way.
! grep -q 'Qt6Gui\|Qt6Widgets' "$build/build.ninja" || { echo "the library alone uses a GUI module"; exit 1; }
