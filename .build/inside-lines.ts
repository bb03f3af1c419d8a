/** Stands for the packages that read what stands inside a line, which is never read. */
const nothing = () => ({})

export {
  nothing as gfmAutolinkLiteral,
  nothing as gfmAutolinkLiteralFromMarkdown,
  nothing as gfmAutolinkLiteralHtml,
  nothing as gfmAutolinkLiteralToMarkdown,
  nothing as gfmStrikethrough,
  nothing as gfmStrikethroughFromMarkdown,
  nothing as gfmStrikethroughHtml,
  nothing as gfmStrikethroughToMarkdown,
  nothing as gfmTaskListItem,
  nothing as gfmTaskListItemFromMarkdown,
  nothing as gfmTaskListItemHtml,
  nothing as gfmTaskListItemToMarkdown,
}
