/** Stands for the package of this name in the bundles: what is read is never written as Markdown. */
export const defaultHandlers = {}
