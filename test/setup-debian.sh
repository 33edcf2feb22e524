#!/usr/bin/env bash
# Installs what some suites need beside Node, on Debian and its kin: MariaDB, Chromium, and a font with Chinese
# characters. Only what is missing is installed; a second run does nothing. The tests start a server of their own, so
# none is left running that was not running before.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive

is_installed() { dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed; }

missing=()
for package in mariadb-server chromium fonts-noto-cjk; do
  is_installed "$package" || missing+=("$package")
done
if [ "${#missing[@]}" -eq 0 ]; then
  echo "Everything the suites need is installed."
  exit 0
fi
if [ "$(id -u)" -ne 0 ]; then
  echo "Missing: ${missing[*]}. Installing needs root: sudo bash test/setup-debian.sh" >&2
  exit 1
fi

# While policy-rc.d answers 101, a package's installation starts no service. One that is there already is respected.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod 755 "$policy"
  trap 'rm -f "$policy"' EXIT
fi

echo "Installing ${missing[*]}"
apt-get update --quiet
apt-get install --quiet --yes --no-install-recommends "${missing[@]}" </dev/null
