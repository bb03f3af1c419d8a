// What a rule says and the examples that it is tested with are no behaviour: breaking them proves nothing.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

const CARD = new Set(['title', 'why', 'messages', 'good', 'bad'])

const ruleCards = {
  shouldIgnore({ node, parentPath }) {
    const isOfCard = node.type === 'ObjectProperty' && CARD.has(node.key.name)
    const maker = parentPath?.parentPath?.node.callee?.name
    return isOfCard && /^(row|log|files|silence)Rule$/.test(maker)
      ? 'the wording and the examples of a rule'
      : undefined
  },
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'rule-cards', ruleCards)]
