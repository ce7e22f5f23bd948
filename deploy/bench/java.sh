# What the scripts beside this one share; each gives its name as $program before it reads this file.

root=$(dirname -- "$(dirname -- "$here")")
# In the order of the report.
all="read gateway feed trade-import trade events mixed start growth peers"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

# Runs a class of the benchmarks in place of this script.
bench() {
  [ -f "$here/target/class-path" ] || { echo "$program: build first: mvn -DskipTests package" >&2; exit 2; }
  cd "$here"
  classes=$here/target/classes
  for module in chassis events-service trade-service; do
    classes=$classes:$root/$module/target/classes:$root/$module/target/test-classes
  done
  exec "$java" -Xmx512m -Duser.language=en -Djava.awt.headless=true "-Dentente.root=$root" \
    ${ENTENTE_BENCH_QUICK:+-Dentente.bench.quick=true} \
    ${ENTENTE_BENCH_PROFILE:+-Dentente.bench.profile=true} \
    ${ENTENTE_BENCH_FLAGS:+"-Dentente.bench.flags=$ENTENTE_BENCH_FLAGS"} \
    -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
    -cp "$classes:$root/deploy/parts/target/classes:$root/deploy/images/target/classes:$root/deploy/local/target/classes:$(cat "$here/target/class-path")" "$@"
}

report() { (bench org.entente.bench.report.Report "$@"); }

# Removes what the benchmark of a name left behind, which is gigabytes, and no data of a server that runs.
clean() {
  rm -rf "$here/target/$1"-[0-9]*
  for parts in "$here"/target/parts-[0-9]*; do
    [ -d "$parts" ] || continue
    server=$(head -n 1 "$parts/postgres/postmaster.pid" 2>/dev/null || true)
    [ -n "$server" ] && kill -0 "$server" 2>/dev/null || rm -rf "$parts"
  done
}
