# shellcheck shell=bash
# Sourced by packaging/appimage/build: the libraries of programs and plugins are gathered into an AppDir.

# The C and C++ runtime is always the system's: the drivers of its display are linked with them too, and newer ones.
hosts='^(ld-linux.*|lib(c|m|mvec|dl|rt|pthread|resolv|util|anl|nss_.*|stdc\+\+|gcc_s))\.so\.[0-9]+$'
# What the community's exclude list leaves to the system since its display, its drivers or its fonts' configuration
# must fit: the system's are taken, and the AppImage's where it has none. So is all that these need.
displays='^lib(X(11.*|au|dmcp|ext|fixes|render)|xcb.*|ICE|SM|uuid|E?GL.*|OpenGL|drm|gbm|wayland-.*|fontconfig|freetype|harfbuzz|fribidi'
displays+='|expat|z|zstd|gmp|com_err|gpg-error)\.so\.[0-9]+$'

declare -A library_of=() gathered=()
gathered_files=()  # as the packages may name them
while read -r name rest; do
  [ -n "${library_of[$name]:-}" ] || library_of[$name]=${rest##* => }
done < <(/sbin/ldconfig -p | grep -F "$(case $(uname -m) in x86_64) echo x86-64 ;; aarch64) echo AArch64 ;; esac)" | sed 's/^[[:space:]]*//')
# libtorch and Inkling are many times slower with the reference BLAS, which may be the one that is chosen.
for name in libblas.so.3 liblapack.so.3 libopenblas.so.0; do
  library_of[$name]=$(dirname "$(realpath "${library_of[libopenblas.so.0]}")")/$name
done

# What Debian's libtorch_cpu names and has no symbol of: OpenCV, ffmpeg and all that they bring, 170 libraries.
drop_unused() {  # FILE
  local unused name
  unused=$(ldd -u "$1" 2>/dev/null | sed -n 's,^[[:space:]]*/.*/,,p' || true)
  for name in $(patchelf --print-needed "$1"); do
    case $name in libopencv_* | libav* | libsw* | libzmq*) ;; *) continue ;; esac
    grep -qxF "$name" <<<"$unused" || { echo "$1 uses $name: it cannot be left out." >&2; return 1; }
    patchelf --remove-needed "$name" "$1"
  done
}

# Copies what FILE needs into APPDIR: gather APPDIR FILE FOR-DISPLAY
gather() {
  local appdir=$1 for_display=$3 name file
  for name in $(patchelf --print-needed "$2"); do
    [[ ! $name =~ $hosts && ! -e $appdir/usr/lib/inkling/$name ]] || continue
    local display=$for_display
    [[ ! $name =~ $displays ]] || display=yes
    [ "${gathered[$name]:-}" != "$display" ] && [ "${gathered[$name]:-}" != yes ] || continue
    [ -e "${library_of[$name]:-}" ] || { echo "$2 needs $name, which is not here." >&2; return 1; }
    file=$appdir/usr/lib/$name
    if [ "$display" = yes ]; then
      rm -f "$file"
      file=$appdir/usr/fallback/$name/$name
    fi
    gathered[$name]=$display
    install -D -m 644 "$(realpath "${library_of[$name]}")" "$file"
    gathered_files+=("${library_of[$name]}" "/usr${library_of[$name]}" "$(realpath "${library_of[$name]}")")
    case $name in libtorch_cpu.*) drop_unused "$file" ;; esac
    gather "$appdir" "$file" "$display"
  done
}

# Where each looks: set_paths APPDIR. RPATH and not RUNPATH, which LD_LIBRARY_PATH would go before.
set_paths() {
  local file
  patchelf --force-rpath --set-rpath "\$ORIGIN/../lib/inkling:\$ORIGIN/../lib" "$1"/usr/bin/inkling "$1"/usr/bin/inkling-cli
  patchelf --force-rpath --set-rpath "\$ORIGIN:\$ORIGIN/.." "$1"/usr/lib/inkling/*.so
  patchelf --force-rpath --set-rpath "\$ORIGIN" "$1"/usr/lib/*.so*
  for file in "$1"/usr/fallback/*/*.so* "$1"/usr/plugins/*/*.so; do
    patchelf --force-rpath --set-rpath "\$ORIGIN/../../lib" "$file"
  done
}

# A library that needs all those for the display: the loader lists which of them this system lacks.
make_probe() {  # APPDIR
  gcc -shared -nostdlib -s -o "$1/usr/fallback/probe.so" -x c /dev/null
  local folder needed=()
  for folder in "$1"/usr/fallback/*/; do
    needed+=(--add-needed "$(basename "$folder")")
  done
  patchelf "${needed[@]}" "$1/usr/fallback/probe.so"
}

# The copyright file of each package that something was taken of: copy_licences APPDIR FILE...
copy_licences() {
  local appdir=$1 package
  shift
  for package in $({ dpkg-query -S "$@" 2>/dev/null || true; } | sed 's/[:,].*//' | sort -u); do
    install -D -m 644 "/usr/share/doc/$package/copyright" "$appdir/usr/share/doc/$package/copyright"
  done
}
