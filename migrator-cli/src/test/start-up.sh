#!/bin/sh
# How long `migrator status` takes on a database that is up to date, against a bare Java program that only connects.
# usage: start-up.sh JDBC_URL USER PASSWORD [RUNS], in a folder with src/main/resources/db/migration; prints medians in ms.
set -eu
url=$1 user=$2 password=$3 runs=${4:-20}
target=$(cd "$(dirname "$0")/../../target" && pwd)
jar=$(ls "$target"/migrator-[0-9]*.jar)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SPRING_DATASOURCE_URL="$url" SPRING_DATASOURCE_USERNAME="$user" SPRING_DATASOURCE_PASSWORD="$password"

cat > "$work/Connect.java" <<'JAVA'
public class Connect {
    public static void main(String[] a) throws Exception {
        java.sql.DriverManager.getConnection(a[0], a[1], a[2]).close();
    }
}
JAVA
javac -d "$work" "$work/Connect.java"

# Appends how long a command took to the file of that name.
measure() {
  name=$1; shift
  begin=$(date +%s%N)
  "$@" >/dev/null
  echo $((($(date +%s%N) - begin) / 1000000)) >> "$work/$name"
}

export MIGRATOR_CACHE="$work/cache"
sh "$target/migrator" migrate >/dev/null
sh "$target/migrator" status >/dev/null
# In turns, so that whatever else the machine does meets all three alike. DRIVER may name a jar of the driver alone: on a
# class path of six drivers it takes longer to be found.
for _ in $(seq "$runs"); do
  measure "bare connect" java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$work:${DRIVER:-$jar}" Connect "$url" "$user" "$password"
  measure "status with archive" sh "$target/migrator" status
  measure "status without archive" env MIGRATOR_CACHE=off sh "$target/migrator" status
done
for name in "bare connect" "status with archive" "status without archive"; do
  echo "$name: $(sort -n "$work/$name" | sed -n "$(((runs + 1) / 2))p")"
done
