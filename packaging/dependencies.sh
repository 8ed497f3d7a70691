# shellcheck shell=bash
# Sourced by ./run and ./test: installs what the build needs and this Debian machine lacks.
inkling_packages="cmake ninja-build g++ ccache libtorch-dev libdnnl-dev ocl-icd-opencl-dev libopenblas-dev libeigen3-dev libcerf-dev qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools libqcustomplot-dev
  libqcustomplot2.1-qt6 qt6-qpa-plugins qt6-image-formats-plugins libgl-dev libgif-dev libimagequant-dev dataset-fashion-mnist nlohmann-json3-dev libcli11-dev zlib1g-dev fonts-dejavu-core
  pybind11-dev python3-dev python3-numpy"

# install_missing [PACKAGE...]: without names, what the build needs.
install_missing() {
  local missing="" package
  for package in ${*:-$inkling_packages}; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  if ! command -v apt-get >/dev/null; then
    echo "These packages are missing and this system has no apt-get:$missing" >&2
    return 1
  fi
  echo "Installing:$missing" >&2
  local sudo=""
  [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get update -q >&2 && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing >&2
}

# Configures and builds a preset: build_preset PRESET [TARGET...]
build_preset() {
  local preset="$1"
  shift
  [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" >&2 || return 1
  cmake --build "build/$preset" ${1:+--target "$@"} >&2
}
