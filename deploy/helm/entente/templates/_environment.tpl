{{/* The address of a service's database for the PostgreSQL driver. */}}
{{- define "entente.databaseUrl" -}}
{{- $database := .root.Values.database -}}
{{- $name := (index .root.Values.services .part).database.name -}}
{{- $parameters := dict "sslmode" $database.sslMode -}}
{{- if $database.caSecret.name -}}
{{- $_ := set $parameters "sslrootcert" "/etc/entente/postgres-ca/ca.crt" -}}
{{- else if ne $database.sslMode "disable" -}}
{{- $_ := set $parameters "sslfactory" "org.postgresql.ssl.DefaultJavaSSLFactory" -}}
{{- end -}}
{{- $parameters = merge (deepCopy $database.parameters) $parameters -}}
{{- $pairs := list -}}
{{- range $key := keys $parameters | sortAlpha -}}
{{- $pairs = append $pairs (printf "%s=%s" (urlquery $key) (get $parameters $key | toString | urlquery)) -}}
{{- end -}}
{{- printf "jdbc:postgresql://%s:%v/%s?%s" $database.host $database.port $name (join "&" $pairs) -}}
{{- end -}}

{{/* What a part is told that is no secret: names and texts. */}}
{{- define "entente.environment" -}}
{{- $root := .root -}}
{{- $values := include "entente.values" . | fromJson -}}
# Else the C library keeps a pool of memory for each thread.
MALLOC_ARENA_MAX: "1"
{{- with $values.javaOptions }}
JDK_JAVA_OPTIONS: {{ . | quote }}
{{- end }}
ENTENTE_PUBLIC_URL: {{ $root.Values.publicUrl | quote }}
QUARKUS_SHUTDOWN_DELAY: {{ printf "%vS" $values.shutdown.delaySeconds | quote }}
QUARKUS_SHUTDOWN_TIMEOUT: {{ printf "%vS" $values.shutdown.timeoutSeconds | quote }}
QUARKUS_LOG_LEVEL: {{ $root.Values.logs.level | quote }}
ENTENTE_LOG_JSON: {{ $root.Values.logs.json | quote }}
{{- if $root.Values.traces.endpoint }}
OTEL_EXPORTER_OTLP_ENDPOINT: {{ $root.Values.traces.endpoint | quote }}
OTEL_TRACES_SAMPLER_ARG: {{ $root.Values.traces.ratio | quote }}
{{- end }}
{{- if eq .part "gateway" }}
{{- range $service := list "events" "aid" "trade" }}
ENTENTE_{{ upper $service }}_URL: {{ printf "http://%s-%s:8080" (include "entente.fullname" $root) $service | quote }}
{{- end }}
ENTENTE_CORS_ORIGINS: {{ join "," $values.corsOrigins | quote }}
ENTENTE_ACCESS_LOG: {{ $root.Values.logs.access | quote }}
ENTENTE_RATE_LIMIT: {{ $values.rateLimit | quote }}
{{- with $values.trustedProxies }}
ENTENTE_GATEWAY_TRUSTED_PROXIES: {{ join "," . | quote }}
{{- end }}
{{- else }}
ENTENTE_DB_URL: {{ include "entente.databaseUrl" . | quote }}
ENTENTE_ISSUER: {{ $root.Values.issuer.url | quote }}
QUARKUS_OIDC_TOKEN_AUDIENCE: {{ $root.Values.issuer.audience | quote }}
QUARKUS_FLYWAY_MIGRATE_AT_START: {{ eq $root.Values.migrations.mode "start" | quote }}
ENTENTE_RELAY_REPLICATION_FACTOR: {{ $root.Values.kafka.replicationFactor | quote }}
KAFKA_BOOTSTRAP_SERVERS: {{ $root.Values.kafka.bootstrapServers | quote }}
KAFKA_SECURITY_PROTOCOL: {{ $root.Values.kafka.securityProtocol | quote }}
{{- if hasPrefix "SASL_" $root.Values.kafka.securityProtocol }}
KAFKA_SASL_MECHANISM: {{ $root.Values.kafka.saslMechanism | quote }}
{{- end }}
{{- if and (hasSuffix "SSL" $root.Values.kafka.securityProtocol) $root.Values.kafka.caSecret.name }}
KAFKA_SSL_TRUSTSTORE_TYPE: PEM
KAFKA_SSL_TRUSTSTORE_LOCATION: /etc/entente/kafka-ca/ca.crt
{{- end }}
{{- if include "entente.kafkaCertificate" . }}
KAFKA_SSL_KEYSTORE_TYPE: PEM
{{- end }}
{{- end }}
{{- end -}}

{{/* Not empty if a service proves by a certificate who it is. */}}
{{- define "entente.kafkaCertificate" -}}
{{- if and (eq .root.Values.kafka.securityProtocol "SSL") (index .root.Values.services .part).kafka.secret.name -}}yes{{- end -}}
{{- end -}}

{{- define "entente.databaseSecrets" -}}
{{- $secret := (index .root.Values.services .part).database.secret -}}
- name: ENTENTE_DB_USER
  valueFrom:
    secretKeyRef:
      name: {{ $secret.name }}
      key: {{ $secret.usernameKey }}
- name: ENTENTE_DB_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ $secret.name }}
      key: {{ $secret.passwordKey }}
{{- end -}}

{{- define "entente.kafkaSecrets" -}}
{{- $secret := (index .root.Values.services .part).kafka.secret -}}
{{- if hasPrefix "SASL_" .root.Values.kafka.securityProtocol -}}
- name: KAFKA_SASL_JAAS_CONFIG
  valueFrom:
    secretKeyRef:
      name: {{ required (printf "services.%s.kafka.secret.name is empty, but kafka.securityProtocol is %s: name the secret with the user's JAAS configuration" .part .root.Values.kafka.securityProtocol) $secret.name }}
      key: {{ $secret.jaasKey }}
{{- else if include "entente.kafkaCertificate" . -}}
- name: KAFKA_SSL_KEYSTORE_CERTIFICATE_CHAIN
  valueFrom:
    secretKeyRef:
      name: {{ $secret.name }}
      key: {{ $secret.certificateKey }}
- name: KAFKA_SSL_KEYSTORE_KEY
  valueFrom:
    secretKeyRef:
      name: {{ $secret.name }}
      key: {{ $secret.privateKeyKey }}
{{- end -}}
{{- end -}}

{{/* Which authorities are believed: names of volumes with their secrets, as JSON. */}}
{{- define "entente.authorities" -}}
{{- $all := dict -}}
{{- if ne .part "gateway" -}}
{{- with .root.Values.database.caSecret -}}
{{- if .name }}{{ $_ := set $all "postgres-ca" . }}{{ end -}}
{{- end -}}
{{- if and (hasSuffix "SSL" .root.Values.kafka.securityProtocol) .root.Values.kafka.caSecret.name -}}
{{- $_ := set $all "kafka-ca" .root.Values.kafka.caSecret -}}
{{- end -}}
{{- end -}}
{{- $all | toJson -}}
{{- end -}}

{{- define "entente.authorityVolumes" -}}
{{- range $volume, $secret := include "entente.authorities" . | fromJson }}
- name: {{ $volume }}
  secret:
    secretName: {{ $secret.name }}
    items:
      - key: {{ $secret.key }}
        path: ca.crt
{{- end }}
{{- end -}}

{{- define "entente.authorityMounts" -}}
{{- range $volume, $secret := include "entente.authorities" . | fromJson }}
- name: {{ $volume }}
  mountPath: /etc/entente/{{ $volume }}
  readOnly: true
{{- end }}
{{- end -}}
