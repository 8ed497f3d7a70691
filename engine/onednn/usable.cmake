# Sets INKLING_ONEDNN_USABLE. oneDNN's package file stops CMake itself where a package that it needs
# (Debian's: OpenCL) is missing, so it is tried in a CMake of its own first.
if(NOT INKLING_ONEDNN_USABLE)
  set(probe ${CMAKE_BINARY_DIR}/CMakeFiles/onednn)
  file(REMOVE ${probe}/CMakeCache.txt)
  string(REPLACE ";" "\\;" prefix_path "${CMAKE_PREFIX_PATH}")
  execute_process(
    COMMAND ${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${probe} -G ${CMAKE_GENERATOR}
            -DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER} -DCMAKE_PREFIX_PATH=${prefix_path} -Ddnnl_DIR=${dnnl_DIR}
    RESULT_VARIABLE failed OUTPUT_QUIET ERROR_VARIABLE why)
  if(failed)
    string(REGEX MATCH "(Could NOT|Could not|By not|Unknown|No )[^\n]*(\n  [^\n]+)*" reason "${why}")
    string(REGEX REPLACE "[ \n]+" " " reason "${reason}")
    message(NOTICE "Without oneDNN: single images take torch's convolutions, which are slower for one. "
                   "On Debian, install libdnnl-dev and ocl-icd-opencl-dev, and configure again. (${reason})")
  else()
    set(INKLING_ONEDNN_USABLE ON CACHE INTERNAL "oneDNN's package file works")
  endif()
endif()
