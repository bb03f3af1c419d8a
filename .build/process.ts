/** Stands for the module of this name in the bundles: its names are copied one by one where it is imported. */
export default process
