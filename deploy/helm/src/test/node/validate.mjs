// Reads resources as JSON from the standard input and prints, as JSON, what the schemas of their kinds find wrong.
// Members that no schema knows are not found here.
const groups = {
  "gateway.networking.k8s.io": "@kubernetes-models/gateway-api/",
  "monitoring.coreos.com": "@kubernetes-models/prometheus-operator/",
};

async function faults(resource) {
  const place = `${resource.kind}/${resource.metadata?.name}`;
  const prefix = groups[resource.apiVersion.split("/")[0]] ?? "kubernetes-models/";
  let Kind;
  try {
    Kind = (await import(prefix + resource.apiVersion))[resource.kind];
  } catch (error) {
    return [`${place}: ${resource.apiVersion} is unknown (${error.code})`];
  }
  if (!Kind) {
    return [`${place}: ${resource.apiVersion} has no kind ${resource.kind}`];
  }
  try {
    new Kind(resource).validate();
    return [];
  } catch (error) {
    return [`${place}: ${error.message}`];
  }
}

let text = "";
for await (const part of process.stdin) {
  text += part;
}
const found = [];
for (const resource of JSON.parse(text)) {
  found.push(...(await faults(resource)));
}
console.log(JSON.stringify(found));
