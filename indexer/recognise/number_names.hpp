// The numbers that news spells in one word.
#pragma once
#include <array>
#include <string_view>

namespace indexer {

struct NumberName {
  std::string_view name;  // in small letters
  int value;              // 0 to 90
};
inline constexpr std::array kNumberNames{
    NumberName{"zero", 0},      NumberName{"one", 1},       NumberName{"two", 2},
    NumberName{"three", 3},     NumberName{"four", 4},      NumberName{"five", 5},
    NumberName{"six", 6},       NumberName{"seven", 7},     NumberName{"eight", 8},
    NumberName{"nine", 9},      NumberName{"ten", 10},      NumberName{"eleven", 11},
    NumberName{"twelve", 12},   NumberName{"thirteen", 13}, NumberName{"fourteen", 14},
    NumberName{"fifteen", 15},  NumberName{"sixteen", 16},  NumberName{"seventeen", 17},
    NumberName{"eighteen", 18}, NumberName{"nineteen", 19}, NumberName{"twenty", 20},
    NumberName{"thirty", 30},   NumberName{"forty", 40},    NumberName{"fifty", 50},
    NumberName{"sixty", 60},    NumberName{"seventy", 70},  NumberName{"eighty", 80},
    NumberName{"ninety", 90}};

}  // namespace indexer
