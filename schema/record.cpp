#include "schema/record.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <bit>
#include <cstdio>

#include "schema/error.hpp"

namespace schema {
namespace {

// Numbers are little endian base 128, strings are their length and their bytes, an optional is a
// byte that says whether its value follows; the last eight bytes are XXH3-64 of all before.
class Writer {
 public:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>(value | 0x80);
    bytes_ += static_cast<char>(value);
  }
  void text(std::string_view value) {
    number(value.size());
    bytes_ += value;
  }
  void real(double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    for (int shift = 0; shift < 64; shift += 8) bytes_ += static_cast<char>((bits >> shift) & 0xFF);
  }
  template <typename T, typename Put>
  void maybe(const std::optional<T>& value, Put put) {
    number(value ? 1 : 0);
    if (value) put(*value);
  }
  std::string sealed() && {
    std::uint64_t sum = XXH3_64bits(bytes_.data(), bytes_.size());
    for (int i = 0; i < 8; ++i, sum >>= 8) bytes_ += static_cast<char>(sum & 0xFF);
    return std::move(bytes_);
  }

 private:
  std::string bytes_;
};

[[noreturn]] void damaged() { throw Error(Fault::Corrupt, "a stored record is damaged"); }

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {
    if (bytes.size() < 8) damaged();
    bytes_.remove_suffix(8);
    std::uint64_t sum = 0;
    for (std::size_t i = 8; i-- > 0;) {
      sum = sum << 8 | static_cast<unsigned char>(bytes[bytes_.size() + i]);
    }
    if (sum != XXH3_64bits(bytes_.data(), bytes_.size())) damaged();
  }
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const auto byte = static_cast<unsigned char>(take(1)[0]);
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    damaged();
  }
  std::string text() { return std::string(take(number())); }
  double real() {
    const std::string_view raw = take(8);
    std::uint64_t bits = 0;
    for (std::size_t i = 8; i-- > 0;) bits = bits << 8 | static_cast<unsigned char>(raw[i]);
    return std::bit_cast<double>(bits);
  }
  template <typename Get>
  auto maybe(Get get) -> std::optional<decltype(get())> {
    if (number() == 0) return std::nullopt;
    return get();
  }

 private:
  std::string_view take(std::uint64_t count) {
    if (count > bytes_.size() - at_) damaged();
    const std::string_view taken = bytes_.substr(at_, count);
    at_ += count;
    return taken;
  }
  std::string_view bytes_;
  std::size_t at_ = 0;
};

void put_dating(Writer& out, const Dating& dating) {
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

Dating get_dating(Reader& in) {
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

void put_facets(Writer& out, const Facets& facets) {
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

Facets get_facets(Reader& in) {
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
  const XXH128_hash_t hash = XXH3_128bits(key.data(), key.size());
  char digits[33];
  std::snprintf(digits, sizeof digits, "%016llx%016llx",
                static_cast<unsigned long long>(hash.high64),
                static_cast<unsigned long long>(hash.low64));
  return digits;
}

std::string encode_record(const Record& record) {
  Writer out;
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
  return std::move(out).sealed();
}

Record decode_record(std::string_view bytes) {
  Reader in(bytes);
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
  return record;
}

}  // namespace schema
