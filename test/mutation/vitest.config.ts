import { defineConfig } from 'vitest/config'

/** The tests of notations and rules; the others run whole processes, or say of everything what these say of each. */
export default defineConfig({
  test: {
    include: [
      'test/{rules,findings,config,notation,law-reference,names,change-notation,knowledge,form-catalogue,laws,terms,figures,reader}.test.ts',
    ],
  },
})
