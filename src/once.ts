/**
 * Remembers what a function made of each object, so that several rules can ask for the same notation and it is read once.
 * The memory goes with the object.
 */
export function once<Key extends object, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const hit = known.get(key)
    if (hit) return hit.value
    const value = read(key)
    known.set(key, { value })
    return value
  }
}
