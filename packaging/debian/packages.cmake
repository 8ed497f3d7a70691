# The Debian packages, made by packaging/debian/build: CPack takes each component of packaging/CMakeLists.txt.
# dpkg-shlibdeps reads what a package's files link, the engine's too, which is opened at run time.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME inkling)
set(CPACK_PACKAGE_VENDOR "The Inkling developers")
set(CPACK_PACKAGE_CONTACT "The Inkling developers <developers@inkling.invalid>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)  # packaging/debian/build has built what is installed, and no tests
set(CPACK_COMPONENTS_ALL inkling inkling-models)
if(INKLING_PYTHON)
  list(APPEND CPACK_COMPONENTS_ALL python3-inkling)
endif()
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${CMAKE_BINARY_DIR}/lib)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(version ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})

if(INKLING_PYTHON)
  math(EXPR python_after "${Python_VERSION_MINOR} + 1")
endif()

# What is opened by name alone: a BLAS that is many times faster than the reference one, and what makes GIFs.
set(CPACK_DEBIAN_INKLING_PACKAGE_NAME inkling)
set(CPACK_DEBIAN_INKLING_PACKAGE_RECOMMENDS
    "inkling-models (= ${version}), libopenblas0-pthread, libimagequant0, qt6-image-formats-plugins, fonts-dejavu-core")
set(CPACK_DEBIAN_INKLING_PACKAGE_SUGGESTS "ffmpeg, dataset-fashion-mnist, fonts-noto-cjk, qt6-translations-l10n")
set(CPACK_COMPONENT_INKLING_DESCRIPTION
    "Inkling measures images with few bits and brings them back with a learned
prior: QCS-SGM, QCS-SGM+ and message passing, in a window with linked views,
plots and a live mode, and on the command line.")
set(CPACK_DEBIAN_INKLING-MODELS_PACKAGE_NAME inkling-models)
set(CPACK_DEBIAN_INKLING-MODELS_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_INKLING-MODELS_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_INKLING-MODELS_PACKAGE_ENHANCES inkling)
set(CPACK_COMPONENT_INKLING-MODELS_DESCRIPTION
    "The priors that Inkling ships, for photographs, portraits, digits and garments:
weights of networks, with cards that say what each was trained on.")

set(CPACK_DEBIAN_PYTHON3-INKLING_PACKAGE_NAME python3-inkling)
set(CPACK_DEBIAN_PYTHON3-INKLING_PACKAGE_SECTION python)
set(CPACK_DEBIAN_PYTHON3-INKLING_PACKAGE_DEPENDS
    "inkling (= ${version}), python3-numpy, python3 (>= ${Python_VERSION_MAJOR}.${Python_VERSION_MINOR}), python3 (<< ${Python_VERSION_MAJOR}.${python_after})")
set(CPACK_COMPONENT_PYTHON3-INKLING_DESCRIPTION
    "Inkling's engine as a Python module: measure, score, solve, reconstruct,
predict and sweep on NumPy arrays.")

# Each package's documents, which no other installation has.
set(changelog "inkling (${version}) bookworm; urgency=medium

  * This version of Inkling as a package.

 -- ${CPACK_PACKAGE_CONTACT}  ")
find_program(DATE date)
find_program(GZIP gzip)
if(DATE AND GZIP)
  execute_process(COMMAND ${DATE} -u -R -d ${INKLING_RELEASED} OUTPUT_VARIABLE released)
  file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian "${changelog}${released}")
  configure_file(${CMAKE_SOURCE_DIR}/CHANGELOG.md ${CMAKE_CURRENT_BINARY_DIR}/changelog COPYONLY)
  foreach(file changelog changelog.Debian)
    execute_process(COMMAND ${GZIP} -9nc ${file} WORKING_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}
                    OUTPUT_FILE ${CMAKE_CURRENT_BINARY_DIR}/${file}.gz)
  endforeach()
  foreach(package IN LISTS CPACK_COMPONENTS_ALL)
    install(FILES ${CMAKE_CURRENT_SOURCE_DIR}/debian/copyright ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz
                  ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian.gz
            DESTINATION share/doc/${package} COMPONENT ${package} EXCLUDE_FROM_ALL)
  endforeach()
endif()
include(CPack)
