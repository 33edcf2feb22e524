import type { DocumentNode } from 'graphql';
import type { Planning } from './planning.js';

/** Makes something of an operation of a document, on one state of the graph. */
export type Make<Made> = (planning: Planning, document: DocumentNode, operationName?: string) => Made;

/** Has it made once for each operation of a document and each state of the graph; forgotten with either. */
export function oncePerOperation<Made>(make: Make<Made>): Make<Made> {
  const known = new WeakMap<Planning, WeakMap<DocumentNode, Map<string, Made>>>();
  return (planning, document, operationName = '') => {
    const ofGraph = known.get(planning) ?? new WeakMap<DocumentNode, Map<string, Made>>();
    known.set(planning, ofGraph);
    const ofDocument = ofGraph.get(document) ?? new Map<string, Made>();
    ofGraph.set(document, ofDocument);
    const present = ofDocument.get(operationName);
    if (present !== undefined || ofDocument.has(operationName)) return present as Made;
    const made = make(planning, document, operationName || undefined);
    ofDocument.set(operationName, made);
    return made;
  };
}
