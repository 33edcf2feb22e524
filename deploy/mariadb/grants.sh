#!/bin/sh
# Prints the rights of a service's account, for the database's administrator to run:
#   sh grants.sh open <database>    what a start with new migrations takes: it makes and alters tables
#   sh grants.sh tight <database>   what work takes: no table can be made or altered, and of `journal` and `feed`, which are
#                                   only ever added to, nothing can be changed or taken away. Needs the tables to be there
# e.g. sh grants.sh tight complaints | mariadb --user=root --password
set -eu
state=$1
database=$2
account="'$database'@'%'"

case $state in
  open)
    echo "GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, INDEX ON $database.* TO $account;"
    ;;
  tight)
    cat <<SQL
REVOKE ALL PRIVILEGES, GRANT OPTION FROM $account;
GRANT SELECT, INSERT ON $database.* TO $account;
DELIMITER //
BEGIN NOT ATOMIC
  FOR found IN (SELECT table_name AS name FROM information_schema.tables
                WHERE table_schema = '$database' AND table_name NOT IN ('journal', 'feed')) DO
    EXECUTE IMMEDIATE CONCAT('GRANT UPDATE, DELETE ON \`$database\`.\`', found.name, '\` TO $(echo "$account" | sed "s/'/''/g")');
  END FOR;
END //
DELIMITER ;
SQL
    ;;
  *)
    echo "usage: sh grants.sh open|tight <database>" >&2
    exit 1
    ;;
esac
