# What the scripts beside this one share; each gives its name as $program before it reads this file.

refuse() {
  echo "$program: $1" >&2
  exit 2
}

# Sets $java to a Java of version 17 or later.
find_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || refuse "needs a JDK 17 or later; JAVA_HOME=$JAVA_HOME has no bin/java"
  else
    java=$(command -v java) || refuse "needs a JDK 17 or later; there is no java in the PATH and JAVA_HOME is not set"
  fi
  version=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9][0-9.]*\).*/\1/p' | head -n 1)
  case $version in
    1.*) major=${version#1.} ;;
    *) major=$version ;;
  esac
  major=${major%%.*}
  [ "${major:-0}" -ge 17 ] || refuse "needs a JDK 17 or later; $java is Java ${version:-of an unknown version}"
}
