{{- define "entente.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{/* Short enough for what is added behind it: 63 characters are all that a name may have. */}}
{{- define "entente.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- $name := include "entente.name" . -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* What selectors of the whole release go by; never changed, for a selector cannot be. */}}
{{- define "entente.selector" -}}
app.kubernetes.io/name: {{ include "entente.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "entente.labels" -}}
{{ include "entente.selector" . }}
app.kubernetes.io/part-of: entente
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end -}}

{{/* The parts that run all the time. */}}
{{- define "entente.parts" -}}
{{- list "events" "aid" "trade" "gateway" | toJson -}}
{{- end -}}

{{/* One part's values: what holds for all, and over it what it says itself. Call with (dict "root" $ "part" "aid"). */}}
{{- define "entente.values" -}}
{{- $own := eq .part "gateway" | ternary .root.Values.gateway (index .root.Values.services .part) -}}
{{- mustMergeOverwrite (deepCopy .root.Values.defaults) (deepCopy $own) | toJson -}}
{{- end -}}

{{- define "entente.image" -}}
{{- $values := include "entente.values" . | fromJson -}}
{{- $image := .root.Values.image -}}
{{- $module := eq .part "gateway" | ternary "gateway" (printf "%s-service" .part) -}}
{{- with $image.registry }}{{ . }}/{{ end -}}
{{- with $image.repository }}{{ . }}/{{ end -}}
{{- $module -}}
{{- if $values.image.digest -}}
@{{ $values.image.digest }}
{{- else -}}
:{{ default .root.Chart.AppVersion $image.tag }}
{{- end -}}
{{- end -}}

{{- define "entente.pullSecrets" -}}
{{- with .Values.image.pullSecrets -}}
imagePullSecrets:
{{- range . }}
  - name: {{ . }}
{{- end }}
{{- end -}}
{{- end -}}

{{/* The restricted pod security standard, said for the pod and for each container. */}}
{{- define "entente.podSecurity" -}}
runAsNonRoot: true
runAsUser: 65532
runAsGroup: 65532
fsGroup: 65532
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "entente.containerSecurity" -}}
runAsNonRoot: true
runAsUser: 65532
runAsGroup: 65532
privileged: false
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop:
    - ALL
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "entente.host" -}}
{{- (urlParse .Values.publicUrl).hostname -}}
{{- end -}}

{{- define "entente.issuerPort" -}}
{{- $url := urlParse .Values.issuer.url -}}
{{- $given := regexFind ":[0-9]+$" $url.host | trimPrefix ":" -}}
{{- $given | default (eq $url.scheme "https" | ternary "443" "80") -}}
{{- end -}}

{{- define "entente.tracesPort" -}}
{{- regexFind ":[0-9]+$" (urlParse .Values.traces.endpoint).host | trimPrefix ":" | default "4317" -}}
{{- end -}}

{{/* Ports of the brokers, as JSON. */}}
{{- define "entente.kafkaPorts" -}}
{{- $ports := list -}}
{{- range splitList "," .Values.kafka.bootstrapServers -}}
{{- $ports = append $ports (splitList ":" . | last | trim | int) -}}
{{- end -}}
{{- $ports | uniq | sortAlpha | toJson -}}
{{- end -}}
