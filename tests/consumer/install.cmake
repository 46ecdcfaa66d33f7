# Installs what users of the library need into a fresh prefix. Run with cmake -DBUILD=… -DPREFIX=… -P.
file(REMOVE_RECURSE "${PREFIX}")
foreach(component IN ITEMS library development)
  execute_process(COMMAND ${CMAKE_COMMAND} --install "${BUILD}" --prefix "${PREFIX}" --component ${component}
    COMMAND_ERROR_IS_FATAL ANY)
endforeach()
