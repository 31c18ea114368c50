#include "schema/record.hpp"

#include <utility>

#include "schema/hash128.hpp"
#include "schema/sealed_bytes.hpp"

namespace schema {
namespace {

void put_dating(SealedWriter& out, const Dating& dating) {
  const auto put_year = [&](int year) { out.number(static_cast<std::uint64_t>(year)); };
  out.maybe(dating.date, [&](const Date& date) {
    put_year(date.year);
    out.number(date.month);
    out.number(date.day);
  });
  out.number(static_cast<std::uint64_t>(dating.evidence));
  out.maybe(dating.year, put_year);
  out.maybe(dating.range.from, put_year);
  out.maybe(dating.range.to, put_year);
  out.text(dating.reason);
}

Dating get_dating(SealedReader& in) {
  const auto get_year = [&] { return static_cast<int>(in.number()); };
  Dating dating;
  dating.date = in.maybe([&] {
    Date date;
    date.year = get_year();
    date.month = static_cast<unsigned>(in.number());
    date.day = static_cast<unsigned>(in.number());
    return date;
  });
  dating.evidence = static_cast<DateEvidence>(in.number());
  dating.year = in.maybe(get_year);
  dating.range.from = in.maybe(get_year);
  dating.range.to = in.maybe(get_year);
  dating.reason = in.text();
  return dating;
}

void put_facets(SealedWriter& out, const Facets& facets) {
  for (const auto& values : facets) {
    out.number(values.size());
    for (const FacetValue& value : values) {
      out.text(value.value);
      out.text(value.label);
      out.number(value.evidence.size());
      for (const Evidence& evidence : value.evidence) {
        out.text(evidence.text);
        out.number(evidence.offset);
        out.number(static_cast<std::uint64_t>(evidence.part));
        out.text(evidence.stated);
      }
    }
  }
}

Facets get_facets(SealedReader& in) {
  Facets facets;
  for (auto& values : facets) {
    for (std::uint64_t left = in.number(); left > 0; --left) {
      FacetValue& value = values.emplace_back();
      value.value = in.text();
      value.label = in.text();
      for (std::uint64_t pieces = in.number(); pieces > 0; --pieces) {
        Evidence& evidence = value.evidence.emplace_back();
        evidence.text = in.text();
        evidence.offset = static_cast<std::uint32_t>(in.number());
        evidence.part = static_cast<Part>(in.number());
        evidence.stated = in.text();
      }
    }
  }
  return facets;
}

}  // namespace

std::string article_id(std::string_view path, std::string_view item) {
  std::string key(path);
  key += '\0';
  key += item;
  return to_hex(hash128_of(key));
}

std::string encode_record(const Record& record) {
  SealedWriter out;
  for (const std::string* part : {&record.id, &record.path, &record.item, &record.title,
                                  &record.text, &record.source, &record.url}) {
    out.text(*part);
  }
  put_dating(out, record.dating);
  put_facets(out, record.facets);
  const auto put_real = [&](double value) { out.real(value); };
  out.maybe(record.ballot.yes_percent, put_real);
  out.maybe(record.ballot.turnout_percent, put_real);
  out.maybe(record.ballot.balloted, [&](std::uint64_t count) { out.number(count); });
  out.number(static_cast<std::uint64_t>(record.added));
  out.number(record.phrases.size());
  for (const HeldPhrase& phrase : record.phrases) {
    out.text(phrase.term);
    out.number(phrase.count);
  }
  return std::move(out).sealed();
}

Record decode_record(std::string_view bytes) {
  SealedReader in(bytes, "a stored record");
  Record record;
  for (std::string* part : {&record.id, &record.path, &record.item, &record.title, &record.text,
                            &record.source, &record.url}) {
    *part = in.text();
  }
  record.dating = get_dating(in);
  record.facets = get_facets(in);
  record.ballot.yes_percent = in.maybe([&] { return in.real(); });
  record.ballot.turnout_percent = in.maybe([&] { return in.real(); });
  record.ballot.balloted = in.maybe([&] { return in.number(); });
  record.added = static_cast<std::int64_t>(in.number());
  for (std::uint64_t left = in.number(); left > 0; --left) {
    HeldPhrase& phrase = record.phrases.emplace_back();
    phrase.term = in.text();
    phrase.count = static_cast<std::uint32_t>(in.number());
  }
  return record;
}

}  // namespace schema
