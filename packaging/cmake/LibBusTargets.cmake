# libbus_target(name): the compile settings that all of the project's targets share.
function(libbus_target target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF AUTOMOC ON AUTORCC ON)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow=local -Wnon-virtual-dtor)
  if(LIBBUS_WERROR)
    # GCC 12 takes the members of a moved-from variant for uninitialised.
    target_compile_options(${target} PRIVATE -Werror -Wno-error=maybe-uninitialized)
  endif()
  if(LIBBUS_SANITIZE)
    target_compile_options(${target} PUBLIC -fsanitize=${LIBBUS_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=${LIBBUS_SANITIZE})
    if(LIBBUS_SANITIZE MATCHES "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      # ThreadSanitizer does not see fences. What relies on them here is atomic, or released by other means as well.
      target_compile_options(${target} PUBLIC -Wno-tsan)
    endif()
  endif()
endfunction()
