# Install rules, the CMake package and the pkg-config file.
# Components: `library` (the shared library, where one is built), `development` and `inspector`.
include(CMakePackageConfigHelpers)

# --- The library ----------------------------------------------------------------------------------------------
# Every header is public, unless its first line says "Internal".
file(GLOB_RECURSE headers RELATIVE "${PROJECT_SOURCE_DIR}" CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/libbus/*.h")
if(NOT TARGET libbus_remote)
  list(FILTER headers EXCLUDE REGEX "^libbus/remote/")
endif()
foreach(header IN LISTS headers)
  file(STRINGS "${PROJECT_SOURCE_DIR}/${header}" first_line LIMIT_COUNT 1)
  if(NOT first_line MATCHES "^// Internal")
    get_filename_component(folder "${header}" DIRECTORY)
    install(FILES "${PROJECT_SOURCE_DIR}/${header}"
      DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/${folder}" COMPONENT development)
  endif()
endforeach()

set(LIBBUS_CMAKE_DIR "${CMAKE_INSTALL_LIBDIR}/cmake/LibBus")
set(libraries libbus)
set(LIBBUS_HAS_REMOTE FALSE)
if(TARGET libbus_remote)
  list(APPEND libraries libbus_remote)
  set(LIBBUS_HAS_REMOTE TRUE)
endif()
install(TARGETS ${libraries} EXPORT LibBusTargets
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT development
  LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT library NAMELINK_COMPONENT development
  RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT library)
install(EXPORT LibBusTargets NAMESPACE LibBus:: DESTINATION "${LIBBUS_CMAKE_DIR}" COMPONENT development)

configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/LibBusConfig.cmake.in"
  "${PROJECT_BINARY_DIR}/LibBusConfig.cmake" INSTALL_DESTINATION "${LIBBUS_CMAKE_DIR}")
# Before 1.0 a minor version may break the interface.
write_basic_package_version_file("${PROJECT_BINARY_DIR}/LibBusConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/LibBusConfig.cmake" "${PROJECT_BINARY_DIR}/LibBusConfigVersion.cmake"
  DESTINATION "${LIBBUS_CMAKE_DIR}" COMPONENT development)

# pkg-config has no way to ask how the library was built, so the file tells.
set(LIBBUS_PC_CFLAGS "-std=c++20")
set(LIBBUS_PC_LIBS "-lbus")
set(LIBBUS_PC_LIBS_PRIVATE "-pthread")
foreach(library IN ITEMS z ${LIBBUS_COMPRESSION})
  string(APPEND LIBBUS_PC_LIBS_PRIVATE " -l${library}")
endforeach()
if(NOT BUILD_SHARED_LIBS)
  string(APPEND LIBBUS_PC_CFLAGS " -DLIBBUS_STATIC")
  string(APPEND LIBBUS_PC_LIBS " ${LIBBUS_PC_LIBS_PRIVATE}")
endif()
if(LIBBUS_SANITIZE)
  string(APPEND LIBBUS_PC_CFLAGS " -fsanitize=${LIBBUS_SANITIZE}")
  string(APPEND LIBBUS_PC_LIBS " -fsanitize=${LIBBUS_SANITIZE}")
endif()
# The way from the file to the prefix, so that an installed tree can be moved.
string(REGEX REPLACE "[^/]+" ".." LIBBUS_PC_PREFIX "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
configure_file("${CMAKE_CURRENT_LIST_DIR}/libbus.pc.in" "${PROJECT_BINARY_DIR}/libbus.pc" @ONLY)
set(LIBBUS_PC_FILES "${PROJECT_BINARY_DIR}/libbus.pc")
if(LIBBUS_HAS_REMOTE)
  set(LIBBUS_PC_REMOTE_LIBS "-lbus-remote")
  set(LIBBUS_PC_REMOTE_REQUIRES_PRIVATE "Qt6Network >= 6.4")
  if(NOT BUILD_SHARED_LIBS)
    string(PREPEND LIBBUS_PC_REMOTE_LIBS "-Wl,--undefined=libbus_offer_bus ")
    set(LIBBUS_PC_REMOTE_REQUIRES ", ${LIBBUS_PC_REMOTE_REQUIRES_PRIVATE}")
  endif()
  configure_file("${CMAKE_CURRENT_LIST_DIR}/libbus-remote.pc.in" "${PROJECT_BINARY_DIR}/libbus-remote.pc" @ONLY)
  list(APPEND LIBBUS_PC_FILES "${PROJECT_BINARY_DIR}/libbus-remote.pc")
endif()
install(FILES ${LIBBUS_PC_FILES} DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig" COMPONENT development)

# --- The inspector --------------------------------------------------------------------------------------------
if(LIBBUS_BUILD_INSPECTOR)
  set(packaging "${PROJECT_SOURCE_DIR}/packaging")
  foreach(program IN ITEMS bus-inspector bustap)
    if(TARGET ${program})
      install(TARGETS ${program} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT inspector)
    endif()
  endforeach()
  install(FILES "${packaging}/man/bus-inspector.1" "${packaging}/man/bustap.1"
    DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT inspector)
  # Where Debian's shells look for what packages bring.
  install(FILES "${packaging}/completion/bustap.bash" RENAME bustap
    DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" COMPONENT inspector)
  install(FILES "${packaging}/completion/bustap.zsh" RENAME _bustap
    DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions" COMPONENT inspector)
  install(FILES "${packaging}/completion/bustap.fish"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d" COMPONENT inspector)
  install(FILES "${packaging}/desktop/bus-inspector.desktop"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT inspector)
  install(FILES "${packaging}/desktop/org.libbus.BusInspector.metainfo.xml"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo" COMPONENT inspector)
  install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/bus-inspector.svg"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" COMPONENT inspector)
endif()

include(LibBusPackage)
