#!/bin/bash
# Run once by the database's image, on an empty volume: for each service a database of its own, which compares byte by
# byte, and an account that reaches nothing else. The passwords come from the environment.
set -euo pipefail

make() {
  local name=$1 password=$2
  {
    echo "CREATE DATABASE $name CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;"
    echo "CREATE USER '$name'@'%' IDENTIFIED BY '$password';"
    sh "${GRANTS:-/opt/grants.sh}" open "$name"
  } | MYSQL_PWD=$MARIADB_ROOT_PASSWORD mariadb --user=root
}

make identity "$IDENTITY_PASSWORD"
make patients "$PATIENTS_PASSWORD"
make complaints "$COMPLAINTS_PASSWORD"
make claims "$CLAIMS_PASSWORD"
make mediation "$MEDIATION_PASSWORD"
