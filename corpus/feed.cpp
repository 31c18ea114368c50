// RSS 2.0, RSS 1.0 and Atom: the items of a feed as they stream by.
//
// Nothing of the document is substituted or fetched: a DOCTYPE that declares entities is refused,
// and the entities of HTML, which feeds use undeclared, come from libxml2's own table.
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "corpus/byte_stream.hpp"
#include "corpus/charset.hpp"
#include "corpus/feed_elements.hpp"
#include "corpus/feed_text.hpp"
#include "corpus/fields.hpp"
#include "corpus/formats.hpp"
#include "corpus/tidy.hpp"
#include "corpus/utf8.hpp"
#include "corpus/xml_mend.hpp"

namespace corpus {
namespace {

constexpr unsigned kOfFeed = 100;  // rank of what the feed states for all its items

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

// Attributes as libxml2's SAX2 gives them: name, prefix, address, first and last byte of the value.
std::string attribute(std::span<const xmlChar* const> attributes, std::string_view name) {
  for (std::size_t i = 0; i + 4 < attributes.size(); i += 5) {
    if (view(attributes[i]) == name) return {attributes[i + 3], attributes[i + 4]};
  }
  return {};
}

// What libxml2 meets, sorted into items. Its callbacks come from C, so that nothing here calls out.
class FeedHandler {
 public:
  explicit FeedHandler(std::size_t max_item_bytes) : max_item_bytes_(max_item_bytes) {}

  void start(std::string_view space, std::string_view name,
             std::span<const xmlChar* const> attributes);
  void end(std::string_view name);
  void text(std::string_view text);
  void refuse(std::string reason) { refusal_ = std::move(reason); }

  // The items that have ended since the last call; none in place of one that was too large.
  std::vector<std::optional<StatedFields>> take_items() { return std::exchange(items_, {}); }
  const std::string& refusal() const { return refusal_; }
  bool is_within_item() const { return item_.has_value(); }

 private:
  std::optional<FeedElement> wanted(std::string_view space, std::string_view name) const;
  std::string_view parent() const {
    return open_.size() < 2 ? std::string_view() : std::string_view(open_[open_.size() - 2]);
  }
  void add_link(std::span<const xmlChar* const> attributes);

  struct Item {
    StatedFields fields;
    std::size_t size = 0;  // bytes of all that it states
  };
  std::size_t max_item_bytes_;
  std::vector<std::string> open_;  // names of the elements around, the outermost first
  std::size_t item_depth_ = 0;     // of the open item
  std::size_t capture_depth_ = 0;  // of the element that is captured
  std::optional<Item> item_;
  std::optional<ElementText> capture_;
  FeedElement captured_{};
  StatedFields of_feed_;
  std::vector<std::optional<StatedFields>> items_;
  std::string refusal_;
};

// What the element that was just opened means where it stands; none where it means nothing.
std::optional<FeedElement> FeedHandler::wanted(std::string_view space,
                                               std::string_view name) const {
  const FeedElement* element = element_of(space, name);
  if (element == nullptr) return std::nullopt;
  const bool is_title = element->role == Role::Title;
  if (!item_) {
    const bool is_of_feed = parent() == "channel" || parent() == "feed";
    if (!is_of_feed || (!is_title && element->role != Role::Source)) return std::nullopt;
    return FeedElement{{}, {}, Role::Source, kOfFeed + element->rank};
  }
  const std::size_t depth = open_.size() - item_depth_;
  if (depth == 1) return *element;
  if (depth == 2 && parent() == "source" && is_title) return FeedElement{{}, {}, Role::Source, 0};
  return std::nullopt;
}

void FeedHandler::add_link(std::span<const xmlChar* const> attributes) {
  const std::string rel = attribute(attributes, "rel");
  if (!rel.empty() && rel != "alternate") return;
  item_->fields.add({Role::Url, 0, std::nullopt}, {attribute(attributes, "href")});
}

void FeedHandler::start(std::string_view space, std::string_view name,
                        std::span<const xmlChar* const> attributes) {
  constexpr std::size_t kDeepest = 200;
  open_.emplace_back(name);
  if (open_.size() > kDeepest) return refuse("elements nested too deep");
  // Atom's source is no text but a feed of its own.
  if (capture_ && captured_.role == Role::Source) capture_.reset();
  if (capture_) return capture_->add_tag("<", name);
  if (!item_ && space.empty() && (name == "item" || name == "entry")) {
    item_.emplace(Item{of_feed_, 0});
    item_depth_ = open_.size();
    item_->fields.add({Role::Url, 2, std::nullopt}, {attribute(attributes, "about")});
    return;
  }
  const auto element = wanted(space, name);
  if (!element) return;
  if (element->role == Role::Url && !attribute(attributes, "href").empty()) {
    return add_link(attributes);
  }
  captured_ = *element;
  capture_depth_ = open_.size();
  capture_.emplace();
}

void FeedHandler::text(std::string_view text) {
  if (!capture_) return;
  if (item_) item_->size += text.size();
  if (!item_ || item_->size <= max_item_bytes_) capture_->add_text(text);
}

void FeedHandler::end(std::string_view name) {
  if (open_.empty()) return;
  if (capture_ && open_.size() == capture_depth_) {
    StatedFields& fields = item_ ? item_->fields : of_feed_;
    const std::string text = std::move(*capture_).take();
    fields.add({captured_.role, captured_.rank, std::nullopt}, {text});
    // A guid is often the address.
    if (captured_.role == Role::Id) fields.add({Role::Url, 3, std::nullopt}, {text});
    capture_.reset();
  } else if (capture_) {
    capture_->add_tag("</", name);
  } else if (item_ && open_.size() == item_depth_) {
    const bool is_too_large = item_->size > max_item_bytes_;
    items_.push_back(is_too_large ? std::nullopt : std::optional(std::move(item_->fields)));
    item_.reset();
  }
  open_.pop_back();
}

// libxml2's push parser over a FeedHandler.
class FeedParser {
 public:
  explicit FeedParser(FeedHandler& handler) : handler_(handler) {
    sax_.initialized = XML_SAX2_MAGIC;
    sax_.startElementNs = [](void* self, const xmlChar* name, const xmlChar* prefix,
                             const xmlChar* address, int, const xmlChar**, int count, int,
                             const xmlChar** attributes) {
      const std::span values(attributes, static_cast<std::size_t>(count) * 5);
      of(self).handler_.start(space_of(view(prefix), view(address)), view(name), values);
    };
    sax_.endElementNs = [](void* self, const xmlChar* name, const xmlChar*, const xmlChar*) {
      of(self).handler_.end(view(name));
    };
    sax_.characters = sax_.cdataBlock =
        sax_.ignorableWhitespace = [](void* self, const xmlChar* text, int size) {
          of(self).handler_.text(view(text).substr(0, static_cast<std::size_t>(size)));
        };
    sax_.entityDecl = [](void* self, const xmlChar*, int, const xmlChar*, const xmlChar*,
                         xmlChar*) { of(self).handler_.refuse("declares entities: refused"); };
    sax_.getEntity = [](void* self, const xmlChar* name) { return of(self).html_entity(name); };
    context_.reset(xmlCreatePushParserCtxt(&sax_, this, nullptr, 0, nullptr));
    xmlCtxtUseOptions(context_.get(), XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR |
                                          XML_PARSE_NOWARNING | XML_PARSE_IGNORE_ENC);
  }

  // False when nothing more can be read; `fault` then says why, if anything is wrong.
  bool parse(std::string_view xml, bool is_last) {
    constexpr std::size_t kPiece = std::size_t{16} * 1024;  // so that a refusal stops soon
    do {
      const std::string_view piece = xml.substr(0, kPiece);
      xml.remove_prefix(piece.size());
      xmlParseChunk(context_.get(), piece.data(), static_cast<int>(piece.size()),
                    is_last && xml.empty() ? 1 : 0);
      // After a fault libxml2 goes on but leaves out "&amp;" and "&lt;", unless told that all is
      // well.
      context_->wellFormed = 1;
    } while (!xml.empty() && is_going());
    return is_going();
  }
  bool is_going() const { return handler_.refusal().empty() && context_->disableSAX == 0; }
  // What stopped the parser, if it stopped by itself.
  std::string fault() const {
    const xmlError* error = xmlCtxtGetLastError(context_.get());
    if (context_->disableSAX == 0 || error == nullptr || error->message == nullptr) return {};
    std::string message = tidy_line(error->message);
    return "line " + std::to_string(error->line) + ": not well-formed XML: " + message;
  }

 private:
  static FeedParser& of(void* self) { return *static_cast<FeedParser*>(self); }

  xmlEntity* html_entity(const xmlChar* name) {
    const htmlEntityDesc* entity = htmlEntityLookup(name);
    if (entity == nullptr) return nullptr;
    entity_text_.clear();
    append_utf8(entity_text_, entity->value);
    entity_ = {};
    entity_.type = XML_ENTITY_DECL;
    entity_.name = name;
    entity_.content = reinterpret_cast<xmlChar*>(entity_text_.data());
    entity_.length = static_cast<int>(entity_text_.size());
    entity_.etype = XML_INTERNAL_PREDEFINED_ENTITY;
    return &entity_;
  }

  struct Free {
    void operator()(xmlParserCtxt* context) const {
      // The parser makes a document of its own for the first declaration of an entity.
      xmlFreeDoc(context->myDoc);
      context->myDoc = nullptr;
      xmlFreeParserCtxt(context);
    }
  };
  FeedHandler& handler_;
  xmlSAXHandler sax_{};
  std::unique_ptr<xmlParserCtxt, Free> context_;
  std::string entity_text_;
  xmlEntity entity_{};
};

FoundRecord article_of(const StatedFields& fields, const Furniture& furniture) {
  Article article;
  fields.fill(article, DateKind::FeedField, "feed");
  const std::string content = fields.best(Role::Text);
  const std::string summary = fields.best(Role::Summary);
  const std::string& body = content.size() < summary.size() ? summary : content;
  return {tidy_line(fields.best(Role::Id)), with_story(std::move(article), body, furniture)};
}

}  // namespace

void read_feed(ByteStream& in, const Furniture& furniture, const ReadLimits& limits,
               const RecordSink& sink) {
  in.decode_from(charset_of_head(in.peek(1)));
  FeedHandler handler(limits.max_article_bytes);
  FeedParser parser(handler);
  XmlMend mend;
  std::size_t items = 0;
  for (bool is_going = true; is_going;) {
    const std::string_view ahead = in.peek(1);
    const bool is_last = ahead.empty();
    is_going = parser.parse(mend.next(ahead, is_last), is_last) && !is_last;
    in.skip(ahead.size());
    for (const auto& item : handler.take_items()) {
      ++items;
      sink(item ? article_of(*item, furniture)
                : FoundRecord{{}, too_long(limits.max_article_bytes)});
    }
  }
  const std::string fault = handler.refusal().empty() ? parser.fault() : handler.refusal();
  if (!fault.empty()) return sink({{}, Reason{fault}});
  if (handler.is_within_item()) return sink({{}, Reason{"the feed ends within this item"}});
  if (items == 0) sink({{}, Reason{"a feed without items"}});
}

}  // namespace corpus
