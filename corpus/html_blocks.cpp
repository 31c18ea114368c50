#include "corpus/html_blocks.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <utility>

#include "corpus/block_joining.hpp"
#include "corpus/bounded_tags.hpp"
#include "corpus/html_attributes.hpp"
#include "corpus/html_tag.hpp"
#include "corpus/line_shape.hpp"
#include "corpus/tidy.hpp"
#include "schema/ascii.hpp"

namespace corpus {
namespace {

constexpr std::size_t kDeepest = 400;  // elements; what lies deeper counts as at this depth
constexpr std::size_t kMostElements = 400'000;  // of a page; what comes later belongs to the last
constexpr std::size_t kMostBlocks = 200'000;    // the same
constexpr std::size_t kMostScriptBytes = 2 << 20;
constexpr std::size_t kMostPageBytes = 1u << 30;

bool is_space(char c) { return static_cast<unsigned char>(c) <= ' '; }

// What a start tag opened, undone by its end tag.
struct Open {
  std::size_t element = 0;
  TagKind kind = TagKind::Inline;
  unsigned heading = 0;
  std::size_t row = 0;
  std::size_t cell = 0;
  bool is_item = false;
  bool is_link = false;
  bool is_home = false;
  bool is_small = false;
  bool is_skipped = false;
  bool is_preformatted = false;
};

enum class Gap : std::uint8_t { None, LineBreak, Block };

class PageBuilder {
 public:
  PageBuilder() {
    page_.elements.emplace_back();
    open_.emplace_back();
  }
  Page finish() {
    close_block();
    if (!block_.text.empty()) page_.blocks.push_back(std::move(block_));
    return std::move(page_);
  }

  void start(std::string_view tag, const Attributes& attributes);
  void end();
  void text(std::string_view text);

 private:
  void note_head_element(std::string_view tag, const Attributes& attributes);
  void note_time(const TagSpec& spec, const Attributes& attributes, std::size_t element);
  std::size_t new_element(const TagSpec& spec, const Attributes& attributes);
  void close_block();
  void line_break();
  void append(std::string_view text);
  void push(char c);

  Page page_;
  std::vector<Open> open_;
  Block block_;
  Gap gap_ = Gap::Block;
  bool has_space_ = false;
  std::string* raw_ = nullptr;  // where the text of <title> or a script goes
  std::size_t raw_depth_ = 0;
  std::string script_;
  bool is_after_image_ = false;
  std::size_t rows_ = 0;
  std::size_t cells_ = 0;
  bool is_json_ld_ = false;
  bool has_title_ = false;
};

void PageBuilder::close_block() {
  has_space_ = page_.blocks.size() >= kMostBlocks;
  if (has_space_) return;  // the rest of the page goes into one block
  block_.text = tidy_line(block_.text);
  if (!block_.text.empty()) page_.blocks.push_back(std::move(block_));
  block_ = {};
}

void PageBuilder::line_break() {
  const bool had_text = !block_.text.empty();
  close_block();
  gap_ = had_text ? Gap::LineBreak : Gap::Block;
}

void PageBuilder::push(char c) {
  block_.text.push_back(c);
  block_.link_bytes += open_.back().is_link;
  block_.home_bytes += open_.back().is_home;
  block_.small_bytes += open_.back().is_small;
}

void PageBuilder::append(std::string_view text) {
  const Open& open = open_.back();
  for (const char c : text) {
    if (is_space(c)) {
      if (c == '\n' && open.is_preformatted) {
        line_break();
      } else {
        has_space_ = true;
      }
      continue;
    }
    if (block_.text.empty()) {
      block_.element = open.element;
      block_.heading = open.heading;
      block_.is_item = open.is_item;
      block_.is_after_image = is_after_image_;
      is_after_image_ = false;
      block_.row = open.row;
      block_.cell = open.cell;
      block_.is_after_line_break = gap_ == Gap::LineBreak;
      gap_ = Gap::None;
    } else if (has_space_) {
      push(' ');
    }
    has_space_ = false;
    push(c);
  }
}

void PageBuilder::text(std::string_view text) {
  if (raw_ != nullptr) {
    if (raw_->size() + text.size() <= kMostScriptBytes) raw_->append(text);
  } else if (!open_.back().is_skipped) {
    append(text);
  }
}

void PageBuilder::note_head_element(std::string_view tag, const Attributes& attributes) {
  if (tag == "meta" || (attributes.has("itemprop") && attributes.has("content"))) {
    constexpr std::array<std::string_view, 4> kNames{"property", "name", "itemprop", "http-equiv"};
    for (const std::string_view key : kNames) {
      if (!attributes.has(key)) continue;
      page_.metas.push_back({schema::lower_case(attributes[key]),
                             std::string(attributes["content"]), open_.back().element});
      break;
    }
  } else if (tag == "link" && schema::lower_case(attributes["rel"]) == "canonical" &&
             page_.canonical.empty()) {
    page_.canonical = attributes["href"];
  }
}

void PageBuilder::note_time(const TagSpec& spec, const Attributes& attributes,
                            std::size_t element) {
  std::string_view datetime = attributes["datetime"];
  const std::string_view names = attributes["class"];
  // hAtom: <abbr class="published" title="2011-04-02">
  if (datetime.empty() && names.find("ublish") != std::string_view::npos)
    datetime = attributes["title"];
  const bool is_named = datetime.empty() && names_publication_date(names);
  if (spec.kind != TagKind::Time && datetime.empty() && !is_named) return;
  const std::string_view property = attributes.has("itemprop")  ? attributes["itemprop"]
                                    : attributes.has("pubdate") ? "pubdate"
                                                                : names;
  page_.times.push_back({std::string(datetime), std::string(property), element, page_.blocks.size(),
                         open_.back().is_link});
}

std::size_t PageBuilder::new_element(const TagSpec& spec, const Attributes& attributes) {
  const std::size_t parent = open_.back().element;
  if (open_.size() > kDeepest || page_.elements.size() >= kMostElements) return parent;
  Element element{.parent = parent, .role = spec.role, .scope = spec.scope};
  if (is_hidden(attributes) || attributes["aria-hidden"] == "true")
    element.role = ElementRole::Hidden;
  if (element.role == ElementRole::None) element.role = role_of_aria(attributes["role"]);
  if (element.role == ElementRole::None) element.role = role_of_names(attributes["class"]);
  if (element.role == ElementRole::None) element.role = role_of_names(attributes["id"]);
  if (element.scope == Scope::None && attributes["role"] == "main") element.scope = Scope::Main;
  if (element.scope == Scope::None && attributes["itemprop"] == "articleBody")
    element.scope = Scope::Body;
  if (element.scope == Scope::None) element.scope = scope_of_names(attributes["class"]);
  if (element.scope == Scope::None) element.scope = scope_of_names(attributes["id"]);
  page_.elements.push_back(element);
  return page_.elements.size() - 1;
}

void PageBuilder::start(std::string_view tag, const Attributes& attributes) {
  const TagSpec spec = spec_of_tag(tag);
  is_after_image_ |= tag == "img" && block_.text.empty();
  note_head_element(tag, attributes);
  Open opened = open_.back();
  opened.kind = spec.kind;
  switch (spec.kind) {
    case TagKind::Inline:
      opened.is_small |= tag == "font" && is_small_font(attributes["size"]);
      opened.is_skipped |=
          is_hidden(attributes) || role_of_names(attributes["class"]) == ElementRole::Hidden;
      break;
    case TagKind::Link:
      opened.is_link = leads_away(attributes, opened.heading);
      opened.is_home = is_front_page(attributes["href"]);
      break;
    case TagKind::Small:
      opened.is_small = true;
      break;
    case TagKind::Break:
      line_break();
      break;
    case TagKind::Time:
      break;
    case TagKind::Skipped:
      opened.is_skipped = true;
      break;
    case TagKind::Heading:
      opened.heading = static_cast<unsigned>(tag[1] - '0');
      [[fallthrough]];
    case TagKind::Preformatted:
    case TagKind::Block:
    case TagKind::Cell:
    case TagKind::Item:
      close_block();
      gap_ = Gap::Block;
      opened.is_preformatted |= spec.kind == TagKind::Preformatted;
      if (spec.kind == TagKind::Item) opened.is_item = true;
      if (tag == "table") opened.row = opened.cell = 0;
      if (tag == "tr") opened.row = ++rows_;
      if (spec.kind == TagKind::Cell) opened.cell = ++cells_;
      opened.element = new_element(spec, attributes);
      break;
  }
  if (raw_ == nullptr && (tag == "title" || tag == "script")) {
    is_json_ld_ = tag == "script" &&
                  schema::lower_case(attributes["type"]).starts_with("application/ld+json");
    raw_ = tag == "title" && !has_title_ && !open_.back().is_skipped ? &page_.title : &script_;
    has_title_ |= tag == "title";
    raw_depth_ = open_.size();
  }
  note_time(spec, attributes, opened.element);
  open_.push_back(opened);
}

void PageBuilder::end() {
  if (open_.size() <= 1) return;
  const Open closed = open_.back();
  open_.pop_back();
  if (raw_ != nullptr && open_.size() <= raw_depth_) {
    if (is_json_ld_ && raw_ == &script_) page_.json_ld.push_back(script_);
    script_.clear();
    is_json_ld_ = false;
    raw_ = nullptr;
  }
  const bool is_block = closed.kind == TagKind::Heading || closed.kind == TagKind::Preformatted ||
                        closed.kind == TagKind::Block || closed.kind == TagKind::Cell ||
                        closed.kind == TagKind::Item;
  if (is_block) {
    close_block();
    gap_ = Gap::Block;
  }
}

PageBuilder& builder(void* context) { return *static_cast<PageBuilder*>(context); }
void on_start(void* context, const xmlChar* name, const xmlChar** attributes) {
  builder(context).start(view_of(name), Attributes(attributes));
}
void on_end(void* context, const xmlChar*) { builder(context).end(); }
void on_text(void* context, const xmlChar* text, int size) {
  builder(context).text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
}

struct FreeParser {
  void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

}  // namespace

Page parse_page(std::string_view utf8) {
  static const bool is_ready = (xmlInitParser(), true);
  static_cast<void>(is_ready);
  PageBuilder page;
  htmlSAXHandler handler{};
  handler.startElement = on_start;
  handler.endElement = on_end;
  handler.characters = on_text;
  handler.ignorableWhitespace = on_text;
  handler.cdataBlock = on_text;
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(
      htmlCreatePushParserCtxt(&handler, &page, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8));
  if (!parser) throw std::bad_alloc();
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                                       HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC);
  // In one piece: libxml2 2.9 misreads a character that is cut between two.
  const std::string bounded = with_bounded_tags(utf8.substr(0, kMostPageBytes));
  htmlParseChunk(parser.get(), bounded.data(), static_cast<int>(bounded.size()), 1);
  Page parsed = page.finish();
  join_blocks(parsed);
  return parsed;
}

}  // namespace corpus
