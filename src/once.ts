/**
 * Remembers what a function made of each object, so that several rules can ask for the same notation and it is read once.
 * The memory goes with the object.
 */
export function once<Key extends object, Value extends Known>(read: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>()
  return (key) => {
    const hit = known.get(key)
    if (hit !== undefined) return hit
    const value = read(key)
    known.set(key, value)
    return value
  }
}

/** Anything but `undefined`, which tells that nothing is known yet. */
type Known = NonNullable<unknown> | null

const MOST_TEXTS = 2048

/** The same for a function of a text. What it remembers is bounded: when it holds much, it forgets all. */
export function onceText<Value extends Known, Text extends string = string>(
  read: (text: Text) => Value,
): (text: Text) => Value {
  const known = new Map<Text, Value>()
  return (text) => {
    const hit = known.get(text)
    if (hit !== undefined) return hit
    if (known.size >= MOST_TEXTS) known.clear()
    const value = read(text)
    known.set(text, value)
    return value
  }
}
