{{- define "entente.portRules" -}}
ports:
{{- range . }}
  - protocol: TCP
    port: {{ . }}
{{- end }}
{{- end -}}

{{- define "entente.toDns" -}}
- to:
    {{- toYaml .Values.networkPolicy.dns | nindent 4 }}
  ports:
    - protocol: UDP
      port: 53
    - protocol: TCP
      port: 53
{{- end -}}

{{- define "entente.toPostgres" -}}
- to:
    {{- toYaml .Values.networkPolicy.postgres | nindent 4 }}
  {{- include "entente.portRules" (list .Values.database.port) | nindent 2 }}
{{- end -}}

{{- define "entente.toKafka" -}}
- to:
    {{- toYaml .Values.networkPolicy.kafka | nindent 4 }}
  {{- include "entente.portRules" (include "entente.kafkaPorts" . | fromJsonArray) | nindent 2 }}
{{- end -}}

{{- define "entente.toIssuer" -}}
- {{- with .Values.networkPolicy.issuer }}
  to:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- include "entente.portRules" (list (include "entente.issuerPort" .)) | nindent 2 }}
{{- end -}}

{{- define "entente.toTraces" -}}
{{- if .Values.traces.endpoint -}}
- to:
    {{- toYaml .Values.networkPolicy.traces | nindent 4 }}
  {{- include "entente.portRules" (list (include "entente.tracesPort" .)) | nindent 2 }}
{{- end -}}
{{- end -}}
