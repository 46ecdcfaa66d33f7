# Debian packages by CPack: bus-inspector (the programs), libbus-dev, and libbus0 where the library is shared.
# `cpack` in the build folder makes them.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The libbus authors <libbus@example.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each package's own description begins with its own
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")

set(CPACK_COMPONENTS_ALL development)
if(BUILD_SHARED_LIBS)
  list(APPEND CPACK_COMPONENTS_ALL library)
endif()
if(LIBBUS_BUILD_INSPECTOR)
  list(APPEND CPACK_COMPONENTS_ALL inspector)
endif()
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING IGNORE)

# Every package carries the licence where Debian looks for it.
set(package_of_development libbus-dev)
set(package_of_library "libbus${PROJECT_VERSION_MAJOR}")
set(package_of_inspector bus-inspector)
foreach(component IN LISTS CPACK_COMPONENTS_ALL)
  install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" RENAME copyright
    DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/${package_of_${component}}" COMPONENT ${component})
endforeach()

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS ON)

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME ${package_of_development})
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "qt6-base-dev (>= 6.4), nlohmann-json3-dev (>= 3.10), zlib1g-dev")
foreach(library IN LISTS LIBBUS_COMPRESSION) # a static library leaves them to whoever links it
  string(APPEND CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS ", lib${library}-dev")
endforeach()
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "Agent message bus for Qt: headers and library
libbus lets the agents of one process talk: every agent has a queue for system
messages that never drops and a bounded one for data, and a tap tells what
became of each message.")

set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME ${package_of_library})
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libs)
set(CPACK_COMPONENT_LIBRARY_DESCRIPTION "Agent message bus for Qt: shared library
What programs need that were linked against libbus.")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_GENERATE_SHLIBS ON)

set(CPACK_DEBIAN_INSPECTOR_PACKAGE_NAME ${package_of_inspector})
set(CPACK_DEBIAN_INSPECTOR_PACKAGE_SECTION devel)
set(CPACK_COMPONENT_INSPECTOR_DESCRIPTION "Watch the traffic of an agent message bus
Bus Inspector shows every message of a libbus session, what became of it at
each agent, and the agents, queues and tasks that follow from it. bustap does
the same in a terminal.")
if(BUILD_SHARED_LIBS)
  set(CPACK_COMPONENT_DEVELOPMENT_DEPENDS library)
  set(CPACK_COMPONENT_INSPECTOR_DEPENDS library)
endif()
include(CPack)
