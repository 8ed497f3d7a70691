# Writes OUTPUT, a header with a digest of the HEADERS through which programs and engine talk; only
# where it changes, so that nothing else is built again.
foreach(header IN LISTS HEADERS)
  file(SHA256 ${header} digest)
  string(APPEND digests ${digest})
endforeach()
string(SHA256 digest "${digests}")
string(SUBSTRING ${digest} 0 12 digest)
file(CONFIGURE OUTPUT ${OUTPUT} CONTENT "#define INKLING_INTERFACE_DIGEST \"@digest@\"\n" @ONLY)
