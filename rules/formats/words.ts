const words = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g;

/** The words of a name, in lower case: `DATADOG_apiKey2` has `datadog`, `api`, `key` and `2`. */
export function wordsOf(name: string): string[] {
  return name.match(words)?.map((word) => word.toLowerCase()) ?? [];
}
