#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fairlead authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the generated parts of the example case: tables/ and layers/. Usage: build.py (no arguments, no network).

The story that the figures follow is in story.md; the ranges that the numbers are taken from are in README.md. The same
Python gives the same bytes every time: one seed, no clock.
"""
import csv
import io
import json
import random
import zipfile
from datetime import datetime, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
TABLES, LAYERS = HERE / "tables", HERE / "layers"

# Who telephones with what (story.md).
AZIZ_UK, AZIZ_FR = "+447700900123", "+33639981234"
HOXHAJ, ELIRA = "+33639980771", "+33639980774"
MUELLER, BRANDT = "+491713920017", "+493023125440"
DEMIR, NAJJAR = "+902320000147", "+902120000331"
PETKOV, ILIC = "+4917604069021", "+4917604069055"
SHINWARI, SHOP = "+33639984402", "+33353014402"
RASHID, QUILLBRIDGE = "+447700900340", "+441214960188"
TUAN, KOLA, HAMA = "+33639983190", "+33639985216", "+33639986005"
MAHMUD, RASUL = "+33639981288", "+33639981291"
CARTER, DUKA = "+447700900456", "+447700900512"
TAXIS = [f"+336399871{n:02d}" for n in range(10, 16)]
FAMILIES = [f"+336399874{n:02d}" for n in range(20, 32)]
PASSENGERS = [f"+4477009007{n:02d}" for n in range(1, 19)]

IMEI = {HOXHAJ: "001001077107719", MUELLER: "001001392001712", CARTER: "001001900456127", MAHMUD: "001001128800015"}
AZIZ_HANDSETS = ("001001123123454", "001001123012343")  # the French number moves to the other on 8 September

CELLS = {
    "Loon-Plage centre": (2.2180, 50.9960), "Loon-Plage dunes": (2.1750, 51.0130), "Grande-Synthe": (2.3020, 51.0120),
    "Gravelines Petit-Fort": (2.1010, 51.0080), "Gravelines centre": (2.1270, 50.9870), "Saint-Folquin": (2.1240, 50.9440),
    "Wimereux dunes": (1.6080, 50.7850), "Lille-Fives": (3.0930, 50.6330), "Lille-Hellemmes": (3.1130, 50.6260),
    "Paris Ivry": (2.3700, 48.8190), "Bruxelles-Nord": (4.3610, 50.8610), "Wallenhorst": (8.0170, 52.3510),
    "Osnabrück": (8.0470, 52.2750), "Torbalı": (27.3600, 38.1600), "İstanbul Aksaray": (28.9510, 41.0120),
    "Plovdiv": (24.7500, 42.1400), "Kapitan Andreevo": (26.3160, 41.7190), "Niš": (21.9000, 43.3200),
    "Subotica": (19.6660, 46.1000), "Lydd": (0.9080, 50.9510), "Folkestone": (1.1660, 51.0810),
    "Birmingham Digbeth": (-1.8830, 52.4740),
}
HOME = {HOXHAJ: "Lille-Hellemmes", ELIRA: "Lille-Hellemmes", MUELLER: "Wallenhorst", BRANDT: "Osnabrück", DEMIR: "Torbalı",
        NAJJAR: "İstanbul Aksaray", PETKOV: "Plovdiv", ILIC: "Subotica", SHINWARI: "Lille-Fives", SHOP: "Lille-Fives",
        RASHID: "Birmingham Digbeth", QUILLBRIDGE: "Birmingham Digbeth", TUAN: "Paris Ivry", KOLA: "Bruxelles-Nord",
        HAMA: "Grande-Synthe", MAHMUD: "Loon-Plage centre", RASUL: "Grande-Synthe", CARTER: "Folkestone",
        DUKA: "Birmingham Digbeth", AZIZ_UK: "Loon-Plage centre", AZIZ_FR: "Loon-Plage centre"}

# Departures within the four weeks of call records, local time: beach cell, whether a boat left, when it landed.
DEPARTURES = [
    (datetime(2022, 9, 6, 23, 50), "Loon-Plage dunes", datetime(2022, 9, 7, 7, 50), [AZIZ_UK, AZIZ_FR]),
    (datetime(2022, 9, 13, 1, 15), "Gravelines Petit-Fort", datetime(2022, 9, 13, 6, 20), [AZIZ_FR]),
    (datetime(2022, 9, 20, 1, 40), "Wimereux dunes", None, [AZIZ_FR]),
    (datetime(2022, 9, 22, 2, 10), "Gravelines Petit-Fort", datetime(2022, 9, 22, 9, 10), [AZIZ_FR]),
    (datetime(2022, 9, 25, 23, 0), "Loon-Plage dunes", None, [AZIZ_FR]),
]
SWITCH = datetime(2022, 9, 8, 19, 42)
FIRST, LAST = datetime(2022, 8, 29), datetime(2022, 9, 26)
# The lorry: where, when (local), which leg.
LORRY = [
    [("Torbalı", datetime(2022, 8, 8, 9)), ("Kapitan Andreevo", datetime(2022, 8, 10, 2, 14)),
     ("Niš", datetime(2022, 8, 10, 19)), ("Subotica", datetime(2022, 8, 11, 22)), ("Wallenhorst", datetime(2022, 8, 13, 6, 40))],
    [("Torbalı", datetime(2022, 8, 31, 10)), ("Kapitan Andreevo", datetime(2022, 9, 2, 3, 25)),
     ("Niš", datetime(2022, 9, 2, 19)), ("Subotica", datetime(2022, 9, 3, 13)), ("Wallenhorst", datetime(2022, 9, 5, 5, 50))],
    [("Torbalı", datetime(2022, 9, 15, 11)), ("Kapitan Andreevo", datetime(2022, 9, 17, 14, 5)),
     ("Niš", datetime(2022, 9, 18, 9)), ("Subotica", datetime(2022, 9, 18, 20)), ("Wallenhorst", datetime(2022, 9, 20, 7, 15))],
]
SPRINTER_DAYS = [datetime(2022, 8, 20), datetime(2022, 8, 23), datetime(2022, 9, 6), datetime(2022, 9, 9), datetime(2022, 9, 12),
                 datetime(2022, 9, 19), datetime(2022, 9, 21)]


class Calls:
    def __init__(self, chance):
        self.chance, self.rows = chance, []

    def add(self, caller, called, at, seconds, cell=None, kind="VOICE"):
        if not FIRST <= at < LAST:
            return
        if AZIZ_UK in (caller, called) and at > SWITCH:
            return
        imei = IMEI.get(caller) or ""
        if caller == AZIZ_UK:
            imei = AZIZ_HANDSETS[1]
        if caller == AZIZ_FR:
            imei = AZIZ_HANDSETS[at > SWITCH]
        self.rows.append((kind, caller, called, at, seconds, imei, cell or HOME.get(caller, "")))

    def about(self, minutes):
        return timedelta(seconds=self.chance.gauss(0, minutes * 20))


def departure_calls(calls, leaves, beach, lands, aziz):
    chance = calls.chance
    hour, minute = timedelta(hours=1), timedelta(minutes=1)
    boss = aziz[-1]
    calls.add(HOXHAJ, MUELLER, leaves - 31 * hour + calls.about(20), chance.randint(50, 160))
    calls.add(HOXHAJ, aziz[0], leaves - 11 * hour + calls.about(15), chance.randint(120, 300))
    for n, gatherer in enumerate((HAMA, KOLA, TUAN)):
        calls.add(boss, gatherer, leaves - 10 * hour + n * 7 * minute + calls.about(3), chance.randint(40, 120))
        for taxi in chance.sample(TAXIS, 2):
            calls.add(gatherer, taxi, leaves - 8 * hour + calls.about(30), chance.randint(20, 90))
        for family in chance.sample(FAMILIES, 3):
            calls.add(gatherer, family, leaves - 7 * hour + calls.about(40), chance.randint(30, 200))
    calls.add(boss, MAHMUD, leaves - 9 * hour + calls.about(10), chance.randint(100, 260))
    calls.add(MAHMUD, RASUL, leaves - 8.5 * hour + calls.about(10), chance.randint(40, 120))
    at = leaves - 2 * hour
    while at < leaves + 25 * minute:  # every ten minutes, each way
        pair = (boss, MAHMUD) if chance.random() < 0.6 else (MAHMUD, boss)
        calls.add(*pair, at, chance.randint(8, 45), beach)
        if chance.random() < 0.35:
            calls.add(MAHMUD, RASUL, at + 3 * minute, chance.randint(6, 30), beach)
        at += 10 * minute + calls.about(2)
    calls.add(boss, HOXHAJ, leaves + 40 * minute + calls.about(5), chance.randint(30, 90), beach)
    if not lands:
        for _ in range(3):
            calls.add(HOXHAJ, boss, leaves + chance.randint(2, 9) * hour, chance.randint(200, 700))
        return
    calls.add(boss, CARTER, lands - 90 * minute + calls.about(10), chance.randint(20, 60))
    calls.add(CARTER, DUKA, lands + 20 * minute + calls.about(5), chance.randint(30, 80), "Lydd")
    calls.add(DUKA, RASHID, lands + 6 * hour + calls.about(20), chance.randint(60, 180))
    for number in chance.sample(PASSENGERS, 6):  # the code is said to the shop
        calls.add(number, SHOP, lands + timedelta(hours=chance.uniform(1, 30)), chance.randint(35, 140))
    calls.add(SHINWARI, NAJJAR, lands + 26 * hour + calls.about(60), chance.randint(120, 500))
    calls.add(SHINWARI, HOXHAJ, lands + 27 * hour + calls.about(30), chance.randint(30, 90))
    calls.add(RASHID, SHINWARI, lands + 20 * hour + calls.about(60), chance.randint(60, 240))


def supply_calls(calls):
    chance, hour = calls.chance, timedelta(hours=1)
    for leg in LORRY:
        places = dict(leg)
        calls.add(BRANDT, DEMIR, places["Torbalı"] - 70 * hour, chance.randint(200, 600))
        calls.add(DEMIR, BRANDT, places["Torbalı"] + 2 * hour, chance.randint(60, 200))
        calls.add(PETKOV, ILIC, places["Kapitan Andreevo"] + hour, chance.randint(40, 120), "Kapitan Andreevo")
        calls.add(ILIC, PETKOV, places["Niš"] - hour, chance.randint(30, 90), "Niš")
        calls.add(PETKOV, ILIC, places["Subotica"] - 2 * hour, chance.randint(20, 90), "Niš")
        calls.add(PETKOV, MUELLER, places["Wallenhorst"] - 3 * hour, chance.randint(30, 90), "Osnabrück")
        calls.add(MUELLER, HOXHAJ, places["Wallenhorst"] + hour, chance.randint(40, 120))
        calls.add(MUELLER, BRANDT, places["Wallenhorst"] + 1.2 * hour, chance.randint(40, 120))
    for day in SPRINTER_DAYS:
        calls.add(HOXHAJ, MUELLER, day - 4 * hour + calls.about(60), chance.randint(40, 110))
        calls.add(MUELLER, HOXHAJ, day + 10 * hour + calls.about(30), chance.randint(15, 60), "Lille-Hellemmes")


def everyday_calls(calls):
    chance = calls.chance
    ties = [(HOXHAJ, ELIRA, 14), (ELIRA, HOXHAJ, 10), (SHINWARI, NAJJAR, 9), (NAJJAR, SHINWARI, 7), (RASHID, SHINWARI, 8),
            (KOLA, DUKA, 9), (DUKA, CARTER, 7), (HAMA, MAHMUD, 9), (RASUL, MAHMUD, 11), (MAHMUD, RASUL, 9), (TUAN, DUKA, 5),
            (RASHID, CARTER, 3), (NAJJAR, DEMIR, 4), (QUILLBRIDGE, NAJJAR, 5), (RASHID, NAJJAR, 4), (HOXHAJ, SHINWARI, 6)]
    for a, b, times in ties:
        for _ in range(times):
            day = FIRST + timedelta(days=chance.randrange(28))
            calls.add(a, b, day + timedelta(hours=min(max(chance.gauss(15.5, 3.6), 7), 23.5)), int(chance.lognormvariate(4.3, 0.7)))
    for gatherer, times in ((HAMA, 24), (KOLA, 16), (TUAN, 18)):
        for _ in range(times):
            day = FIRST + timedelta(days=chance.randrange(28))
            pair = (gatherer, chance.choice(FAMILIES))
            at = day + timedelta(hours=chance.uniform(9, 23))
            calls.add(*(pair if chance.random() < 0.5 else pair[::-1]), at, int(chance.lognormvariate(4.5, 0.8)))
    for day in range(28):  # Aziz and his men, more in the evening
        for _ in range(chance.choice((1, 1, 2, 3))):
            at = FIRST + timedelta(days=day, hours=chance.uniform(16, 23.5))
            aziz = AZIZ_UK if at < SWITCH else AZIZ_FR
            pair = (aziz, chance.choice((MAHMUD, RASUL, HAMA)))
            calls.add(*(pair if chance.random() < 0.6 else pair[::-1]), at, int(chance.lognormvariate(4, 0.6)))
    calls.add(AZIZ_UK, HOXHAJ, SWITCH, 212)
    for _ in range(6):
        at = FIRST + timedelta(days=chance.randrange(28), hours=chance.uniform(8, 20))
        calls.add(SHINWARI, NAJJAR, at, 0, kind="SMS")


def write_calls():
    calls = Calls(random.Random(2022))
    for departure in DEPARTURES:
        departure_calls(calls, *departure)
    supply_calls(calls)
    everyday_calls(calls)
    calls.rows.sort(key=lambda row: (row[3], row[1], row[2]))
    with open(TABLES / "calls.csv", "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, delimiter=";", lineterminator="\r\n")
        out.writerow(("Call type", "A number", "B number", "Start", "Seconds", "A IMEI", "A cell"))
        for kind, a, b, at, seconds, imei, cell in calls.rows:
            out.writerow((kind, a, b, at.strftime("%d.%m.%Y %H:%M:%S"), seconds, imei, cell))
    return len(calls.rows)


CAMERAS = {
    "NL A1 Oldenzaal": (6.960, 52.300), "BE E34 Zwijndrecht": (4.330, 51.230), "BE E17 Rekkem": (3.165, 50.780),
    "FR A25 Armentières": (2.930, 50.670), "FR A16 Loon-Plage": (2.210, 50.975), "FR A16 Gravelines": (2.120, 50.960),
    "FR A16 Marquise": (1.690, 50.810), "UK A259 Lydd": (0.925, 50.955), "UK M20 J11": (1.070, 51.090), "UK M6 J6": (-1.835, 52.512),
}
SPRINTER, LORRY_PLATE, AUDI, PEUGEOT, TRANSIT = "XB-KM 4417", "ZD 4821 QL", "IO-771-UI", "UI-482-OK", "QK22 LMB"


def write_plates():
    chance, rows, hour = random.Random(4417), [], timedelta(hours=1)

    def read(plate, camera, at, colour, make, confidence=None):
        rows.append((plate, at, camera, colour, make, confidence or chance.randint(88, 99)))

    for day in SPRINTER_DAYS:
        start = day + 4.9 * hour
        for camera, after in (("NL A1 Oldenzaal", 0.9), ("BE E34 Zwijndrecht", 3.6), ("BE E17 Rekkem", 4.7), ("FR A25 Armentières", 5.0)):
            read(SPRINTER, camera, start + after * hour + timedelta(seconds=chance.randint(0, 900)), "white", "Mercedes")
        for camera, after in (("BE E17 Rekkem", 10.5), ("BE E34 Zwijndrecht", 11.6), ("NL A1 Oldenzaal", 14.4)):
            read(SPRINTER, camera, start + after * hour + timedelta(seconds=chance.randint(0, 900)), "white", "Mercedes")
    read(SPRINTER, "FR A16 Marquise", datetime(2022, 8, 23, 21, 48, 10), "white", "Mercedes")
    read(SPRINTER, "FR A16 Marquise", datetime(2022, 8, 24, 0, 5, 44), "white", "Mercedes")
    followed = next(row for row in rows if row[1].day == 19 and row[2] == "FR A25 Armentières")
    read(AUDI, "FR A25 Armentières", followed[1] + timedelta(minutes=3, seconds=40), "black", "Audi")
    read("XB-KM 4477", "BE E17 Rekkem", datetime(2022, 9, 14, 12, 20, 5), "white", "Mercedes", 61)
    for leaves, beach, lands, _ in DEPARTURES:
        camera = {"Loon-Plage dunes": "FR A16 Loon-Plage", "Gravelines Petit-Fort": "FR A16 Gravelines"}.get(beach, "FR A16 Marquise")
        read(PEUGEOT, "FR A25 Armentières", leaves - 5 * hour, "grey", "Peugeot")
        read(PEUGEOT, camera, leaves - 4 * hour, "grey", "Peugeot")
        read(PEUGEOT, camera, leaves + 1.2 * hour, "grey", "Peugeot")
        if lands:
            read(TRANSIT, "UK M20 J11", lands - 2.5 * hour, "blue", "Ford")
            read(TRANSIT, "UK A259 Lydd", lands - 1.2 * hour, "blue", "Ford")
            read(TRANSIT, "UK M6 J6", lands + 4.2 * hour, "blue", "Ford")
    for day in (datetime(2022, 9, 2), datetime(2022, 9, 15)):
        read(AUDI, "FR A16 Gravelines", day + 23.4 * hour, "black", "Audi")
        read(AUDI, "FR A25 Armentières", day + 28.9 * hour, "black", "Audi")
    others = [f"{a}O-{n}-U{b}" for a, n, b in zip("ABCDEFGHJK", range(205, 965, 76), "KLMNPQRSTV")] + [f"Q{a}18 {b}TF" for a, b in zip("ABCDEF", "GHJKLM")]
    for plate in others:
        for _ in range(chance.randint(1, 3)):
            at = FIRST + timedelta(days=chance.randrange(28), hours=chance.uniform(6, 22))
            camera = chance.choice([name for name in CAMERAS if name.startswith("UK" if plate[0] == "Q" else "FR")])
            read(plate, camera, at, chance.choice(("white", "grey", "black", "blue", "red")), chance.choice(("Renault", "Ford", "Toyota", "Volkswagen")))
    rows.sort(key=lambda row: (row[1], row[0]))
    with open(TABLES / "plates.csv", "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\r\n")
        out.writerow(("Plate", "Read at", "Camera", "Latitude", "Longitude", "Colour", "Make", "Confidence"))
        for plate, at, camera, colour, make, confidence in rows:
            lon, lat = CAMERAS[camera]
            out.writerow((plate, at.strftime("%Y-%m-%d %H:%M:%S"), camera, lat, lon, colour, make, confidence))
    return len(rows)


# MMSI, name, call sign, IMO, type, length, track: (UTC, lon, lat, knots)
def vessels():
    def at(day, hour, minute=0):
        return datetime(2022, 9, day, hour, minute)
    return [
        ("299004420", "VIGIL BAY", "QZ4420", "", "Law enforcement", 42,
         [[(at(7, 1), 1.50, 51.05, 11), (at(7, 3), 1.36, 51.02, 8), (at(7, 5, 50), 1.02, 50.93, 7), (at(7, 7), 1.30, 51.10, 14)],
          [(at(13, 2), 1.40, 51.10, 9), (at(13, 4, 20), 1.617, 51.073, 3), (at(13, 9), 1.70, 51.12, 6), (at(13, 15), 1.45, 51.12, 8)],
          [(at(22, 4), 1.60, 51.07, 10), (at(22, 5, 15), 1.458, 51.050, 2), (at(22, 7, 10), 1.33, 51.12, 7)]]),
        ("299003310", "GARDE-OPALE", "QZ3310", "", "Law enforcement", 32,
         [[(at(6, 20), 1.85, 50.99, 9), (at(7, 0), 2.10, 51.06, 12), (at(7, 3), 1.60, 51.02, 7)],
          [(at(19, 21), 1.55, 50.75, 8), (at(20, 0), 1.57, 50.80, 5), (at(20, 1), 1.51, 50.88, 8), (at(20, 2), 1.60, 50.95, 8), (at(20, 4), 1.80, 50.99, 9)]]),
        ("299002250", "SEA LARK", "QZ2250", "", "Pleasure", 14,
         [[(at(6, 19), 1.45, 51.30, 7), (at(6, 21, 30), 2.12, 51.06, 1), (at(6, 23, 20), 2.13, 51.06, 0.3), (at(7, 3), 1.50, 51.30, 6)]]),
        ("299001170", "MARIE-ODILE II", "QZ1170", "", "Fishing", 16,
         [[(at(12, 19), 1.56, 50.74, 8), (at(12, 20, 15), 1.51, 50.88, 8), (at(12, 21), 1.62, 50.96, 8), (at(12, 23, 40), 2.02, 51.05, 3),
           (at(13, 3), 1.90, 51.10, 3), (at(13, 5), 1.60, 50.99, 8), (at(13, 6), 1.50, 50.88, 8), (at(13, 7), 1.56, 50.74, 8)]]),
        ("299006640", "BALTIC HERON", "QZ6640", "4900662", "Cargo", 168,
         [[(at(7, 0), 1.05, 50.75, 14), (at(7, 2, 45), 1.62, 51.07, 14), (at(7, 5), 2.40, 51.42, 14)]]),
        ("299005530", "CANAL STAR", "QZ5530", "4900557", "Passenger", 186,
         [[(at(22, 3), 1.85, 50.97, 18), (at(22, 4, 20), 1.35, 51.12, 12), (at(22, 5), 1.36, 51.12, 0), (at(22, 6, 30), 1.86, 50.97, 17)]]),
    ]


def write_ais():
    chance, rows = random.Random(299), []
    head = ("# Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,ROT,SOG,COG,Heading,IMO,Callsign,Name,"
            "Ship type,Cargo type,Width,Length,Type of position fixing device,Draught,Destination,ETA,Data source type,A,B,C,D")
    for mmsi, name, sign, imo, kind, length, tracks in vessels():
        for track in tracks:
            for (t0, lon0, lat0, v0), (t1, lon1, lat1, v1) in zip(track, track[1:]):
                steps = max(2, int((t1 - t0).total_seconds() // 1200))
                for n in range(steps):
                    f = n / steps
                    lon, lat = lon0 + (lon1 - lon0) * f + chance.gauss(0, 0.002), lat0 + (lat1 - lat0) * f + chance.gauss(0, 0.001)
                    rows.append((t0 + (t1 - t0) * f, mmsi, lat, lon, v0 + (v1 - v0) * f, imo, sign, name, kind, length))
    rows.sort(key=lambda row: (row[0], row[1]))
    with open(TABLES / "ais.csv", "w", newline="", encoding="utf-8") as file:
        file.write(head + "\n")
        for at, mmsi, lat, lon, speed, imo, sign, name, kind, length in rows:
            status = "Engaged in fishing" if kind == "Fishing" else "Under way using engine"
            file.write(f"{at:%d/%m/%Y %H:%M:%S},Class A,{mmsi},{lat:.5f},{lon:.5f},{status},,{speed:.1f},,,"
                       f"{imo or 'Unknown'},{sign},{name},{kind},,,{length},GPS,,,,AIS,,,,\n")
    return len(rows)


ACCOUNTS = {
    "boreal": ("Boreal Marine GmbH", "DE58990099000000441700"), "osning": ("Osning-Nord Lagerhaus KG", "DE17990099000000185000"),
    "brandt": ("Matthias Brandt", "DE39990099000000750211"), "mueller": ("Juergen Mueller", "DE57990099000000390017"),
    "elira": ("Elira Hoxhaj", "FR7699999007710000000077417"), "opale": ("Opale-Lys Location SARL", "FR7699999007710000004820135"),
    "shop": ("Etoile de Kaboul", "FR7699999007710000000440294"), "ege": ("Ege Yildirak Deniz Malz. Ltd. Sti.", "TR189999900000000000000147"),
    "quill": ("Quillbridge Money & Travel Ltd", "GB46ZZZZ00000000900340"), "merlin": ("Merlin Arch Hand Car Wash Ltd", "GB58ZZZZ00000000900512"),
}


COUNTERS = {"VERSEMENT ESPECES LILLE": "Guichet Lille-Fives, especes", "SUPERMARCHE HELLEMMES": "Supermarche Hellemmes",
            "PHARMACIE FIVES": "Pharmacie Fives", "LOYER SEPTEMBRE": "Bailleur Hellemmes"}


def boreal_entries():
    """(day, amount in cents, positive if it came in, other, purpose)"""
    rows = [(datetime(2022, 8, 1), -185000, "osning", "Miete August Halle Wallenhorst"), (datetime(2022, 9, 1), -185000, "osning", "Miete September Halle Wallenhorst"),
            (datetime(2022, 8, 5), -1449000, "ege", "Invoice 2022-081 boats"), (datetime(2022, 8, 29), -1265000, "ege", "Invoice 2022-097 engines 11 pcs"),
            (datetime(2022, 9, 14), -980000, "ege", "Invoice 2022-104 boats 10 pcs"),
            (datetime(2022, 8, 3), 1600000, "opale", "location materiel 08/1"), (datetime(2022, 8, 26), 1450000, "opale", "location materiel 08/2"),
            (datetime(2022, 9, 9), 920000, "opale", "location materiel 09/1"), (datetime(2022, 9, 15), 740000, "opale", "location materiel 09/2"),
            (datetime(2022, 9, 23), 1180000, "opale", "location materiel 09/3"), (datetime(2022, 8, 31), -150000, "brandt", "Gehalt August"),
            (datetime(2022, 9, 23), -400000, "brandt", "Privatentnahme")]
    rows += [(day - timedelta(days=1), -48000, "mueller", "Fahrt Lille") for day in SPRINTER_DAYS]
    return sorted(rows)


def elira_entries():
    rows = []
    for day, cash in ((datetime(2022, 8, 25), 640000), (datetime(2022, 9, 8), 900000), (datetime(2022, 9, 14), 310000), (datetime(2022, 9, 22), 870000)):
        rows.append((day, cash, None, "VERSEMENT ESPECES LILLE"))
        rows.append((day + timedelta(days=1), -int(cash * 0.9), "opale", "apport associee"))
    for day in (datetime(2022, 8, 4), datetime(2022, 9, 5), datetime(2022, 9, 21)):
        rows.append((day, 240000, "shop", "remboursement"))
    rows += [(datetime(2022, 9, 12), 180000, "merlin", "gift"), (datetime(2022, 9, 16), 220000, "quill", "family support"),
             (datetime(2022, 8, 10), -8900, None, "SUPERMARCHE HELLEMMES"), (datetime(2022, 8, 19), -4250, None, "PHARMACIE FIVES"),
             (datetime(2022, 9, 3), -61000, None, "LOYER SEPTEMBRE"), (datetime(2022, 9, 17), -7315, None, "SUPERMARCHE HELLEMMES")]
    return sorted(rows, key=lambda row: (row[0], row[3]))


def write_camt():
    opening, entries = 421550, boreal_entries()
    closing = opening + sum(row[1] for row in entries)
    money = lambda cents: f"{abs(cents) / 100:.2f}"
    sign = lambda cents: "CRDT" if cents >= 0 else "DBIT"
    own_name, own = ACCOUNTS["boreal"]

    def balance(code, cents, day):
        return (f'   <Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{money(cents)}</Amt>'
                f"<CdtDbtInd>{sign(cents)}</CdtDbtInd><Dt><Dt>{day}</Dt></Dt></Bal>\n")
    xml = ('<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">\n <BkToCstmrStmt>\n'
           "  <GrpHdr><MsgId>EXAMPLE-2022-09</MsgId><CreDtTm>2022-09-30T18:00:00</CreDtTm></GrpHdr>\n"
           f"  <Stmt><Id>2022-3</Id><CreDtTm>2022-09-30T18:00:00</CreDtTm><Acct><Id><IBAN>{own}</IBAN></Id><Ccy>EUR</Ccy>"
           f"<Ownr><Nm>{escape(own_name)}</Nm></Ownr></Acct>\n" + balance("OPBD", opening, "2022-08-01") + balance("CLBD", closing, "2022-09-30"))
    for n, (day, cents, other, purpose) in enumerate(entries, 1):
        name, iban = ACCOUNTS[other]
        role = "Dbtr" if cents > 0 else "Cdtr"
        xml += (f'   <Ntry><Amt Ccy="EUR">{money(cents)}</Amt><CdtDbtInd>{sign(cents)}</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>{day:%Y-%m-%d}</Dt></BookgDt>'
                f"<ValDt><Dt>{day:%Y-%m-%d}</Dt></ValDt><AcctSvcrRef>BM{n:04d}</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>"
                f"<RltdPties><{role}><Nm>{escape(name)}</Nm></{role}><{role}Acct><Id><IBAN>{iban}</IBAN></Id></{role}Acct></RltdPties>"
                f"<RmtInf><Ustrd>{escape(purpose)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n")
    (TABLES / "boreal-marine.camt053.xml").write_text(xml + "  </Stmt>\n </BkToCstmrStmt>\n</Document>\n", encoding="utf-8")
    return len(entries)


def write_mt940():
    opening, entries = 31240, elira_entries()
    closing = opening + sum(row[1] for row in entries)
    money = lambda cents: f"{abs(cents) // 100},{abs(cents) % 100:02d}"
    sign = lambda cents: "C" if cents >= 0 else "D"
    lines = [":20:EXAMPLE220930", f":25:{ACCOUNTS['elira'][1]} EUR", ":28C:3/1", f":60F:C220801EUR{money(opening)}"]
    for n, (day, cents, other, purpose) in enumerate(entries, 1):
        lines.append(f":61:{day:%y%m%d}{day:%m%d}{sign(cents)}{money(cents)}NTRFNONREF//EH{n:04d}")
        lines.append(f":86:/NAME/{ACCOUNTS[other][0]}/IBAN/{ACCOUNTS[other][1]}/REMI/{purpose}" if other else
                     f":86:/NAME/{COUNTERS[purpose]}/REMI/{purpose}")
    lines += [f":62F:{sign(closing)}220930EUR{money(closing)}", "-"]
    (TABLES / "elira-hoxhaj.sta").write_text("\r\n".join(lines) + "\r\n", encoding="ascii")
    return len(entries)


FINDS = [  # day, commune, what, how many, longitude, latitude
    ("2022-08-24", "Wimereux", "bidons d'essence", 6, 1.6085, 50.7861), ("2022-08-24", "Wimereux", "gonfleurs", 2, 1.6091, 50.7858),
    ("2022-08-30", "Loon-Plage", "gilets", 12, 2.1769, 51.0128), ("2022-09-01", "Gravelines", "bidons d'essence", 4, 2.1002, 51.0091),
    ("2022-09-07", "Loon-Plage", "gilets", 9, 2.1748, 51.0141), ("2022-09-07", "Loon-Plage", "chambres à air", 5, 2.1762, 51.0136),
    ("2022-09-07", "Loon-Plage", "emballage, étiquette Trakiya-Orfey Cargo", 1, 2.1718, 51.0117), ("2022-09-10", "Oye-Plage", "bidons d'essence", 3, 2.0405, 51.0033),
    ("2022-09-13", "Gravelines", "gilets", 17, 2.0981, 51.0102), ("2022-09-13", "Gravelines", "gonfleurs", 1, 2.0979, 51.0097),
    ("2022-09-14", "Gravelines", "plancher de contreplaqué", 2, 2.0947, 51.0105), ("2022-09-17", "Saint-Folquin", "ballons pliés", 2, 2.1240, 50.9440),
    ("2022-09-20", "Wimereux", "embarcation lacérée", 1, 1.6072, 50.7875), ("2022-09-20", "Wimereux", "moteur 40 ch", 1, 1.6074, 50.7873),
    ("2022-09-20", "Wimereux", "gilets", 31, 1.6079, 50.7870), ("2022-09-22", "Gravelines", "gilets", 14, 2.1008, 51.0093),
    ("2022-09-22", "Gravelines", "emballage, étiquette Trakiya-Orfey Cargo", 1, 2.1013, 51.0088), ("2022-09-26", "Loon-Plage", "bidons d'essence", 8, 2.1755, 51.0130),
]


def write_finds():
    """An office workbook, the least that the format allows. Its columns "Latitude" and "Longitude" are swapped, as the partner sent it."""
    head = ["Date", "Commune", "Objet", "Nombre", "Latitude", "Longitude"]
    rows = [head] + [[day, commune, what, count, lon, lat] for day, commune, what, count, lon, lat in FINDS]

    def cell(column, row, value):
        name = f"{'ABCDEF'[column]}{row}"
        if isinstance(value, (int, float)):
            return f'<c r="{name}"><v>{value}</v></c>'
        return f'<c r="{name}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    sheet = "".join(f'<row r="{n}">' + "".join(cell(c, n, v) for c, v in enumerate(row)) + "</row>" for n, row in enumerate(rows, 1))
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    office = "http://schemas.openxmlformats.org/"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{office}package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                               '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
                               '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{office}package/2006/relationships"><Relationship Id="rId1" Type="{office}officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{office}spreadsheetml/2006/main" xmlns:r="{office}officeDocument/2006/relationships"><sheets><sheet name="Relevé" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{office}package/2006/relationships"><Relationship Id="rId1" Type="{office}officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{office}spreadsheetml/2006/main"><sheetData>{sheet}</sheetData></worksheet>',
    }
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_STORED) as book:
        for name, text in parts.items():
            book.writestr(zipfile.ZipInfo(name, (2022, 9, 27, 0, 0, 0)), declaration + text)
    (TABLES / "partner-finds.xlsx").write_bytes(memory.getvalue())
    return len(FINDS)


def feature(kind, coordinates, **properties):
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


def write_layer(name, features):
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in features)
    (LAYERS / f"{name}.geojson").write_text('{"type": "FeatureCollection", "features": [\n' + lines + "\n]}\n", encoding="utf-8")
    return len(features)


def write_layers():
    places = [("Wimereux, Pointe aux Oies", 1.6080, 50.7850, "departure", 2), ("Gravelines, Petit-Fort-Philippe", 2.1010, 51.0090, "departure", 2),
              ("Loon-Plage, Clipon", 2.1750, 51.0135, "departure", 2), ("Oye-Plage", 2.0400, 51.0030, "departure", 0), ("Dungeness", 0.9730, 50.9130, "landing", 2),
              ("Dungeness, north-east shingle", 0.9900, 50.9183, "landing", 1), ("Dover, western docks", 1.3150, 51.1180, "landing", 1), ("Lydd-on-Sea", 0.9700, 50.9440, "landing", 0)]
    count = write_layer("landing-places", [feature("Point", [lon, lat], name=name, use=use, seen=seen) for name, lon, lat, use, seen in places])

    def box(w, s, e, n):
        return [[[w, s], [e, s], [e, n], [w, n], [w, s]]]
    areas = [("Camp of Loon-Plage", "camp", [[[2.205, 50.985], [2.232, 50.983], [2.238, 50.996], [2.214, 51.001], [2.205, 50.985]]]),
             ("Camp of Grande-Synthe", "camp", [[[2.288, 51.004], [2.312, 51.002], [2.316, 51.014], [2.292, 51.017], [2.288, 51.004]]]),
             ("Dunes of Wimereux", "beach", [[[1.598, 50.772], [1.612, 50.771], [1.620, 50.800], [1.606, 50.802], [1.598, 50.772]]]),
             ("Beaches from Gravelines to Loon-Plage", "beach", [[[2.060, 51.001], [2.110, 51.004], [2.185, 51.010], [2.183, 51.020], [2.105, 51.014], [2.060, 51.009], [2.060, 51.001]]]),
             ("Search of 13 September", "search", box(1.50, 51.02, 1.80, 51.16)), ("Shingle of Dungeness", "landing", [[[0.930, 50.905], [0.985, 50.905], [1.005, 50.940], [0.965, 50.945], [0.930, 50.905]]])]
    count += write_layer("areas", [feature("Polygon", shape, name=name, use=use) for name, use, shape in areas])
    road = [CELLS["Torbalı"], (27.43, 38.62), (28.20, 39.65), (28.95, 41.05), (26.56, 41.68), CELLS["Kapitan Andreevo"], (24.75, 42.14), (23.32, 42.70), (22.77, 42.99),
            CELLS["Niš"], (20.46, 44.79), (19.83, 45.25), (19.98, 46.18), (19.04, 47.50), (16.37, 48.21), (12.10, 49.02), (9.99, 50.05), (8.53, 52.03), CELLS["Wallenhorst"]]
    van = [CELLS["Wallenhorst"], (6.96, 52.30), (5.90, 51.98), (4.40, 51.22), (3.27, 50.83), CELLS["Lille-Hellemmes"]]
    coast = [CELLS["Lille-Hellemmes"], (2.93, 50.67), (2.55, 50.82), CELLS["Saint-Folquin"], CELLS["Gravelines Petit-Fort"]]
    count += write_layer("routes", [feature("LineString", road, name="Lorry ZD 4821 QL, Torbalı to Wallenhorst", journeys=3), feature("LineString", van, name="Sprinter XB-KM 4417, Wallenhorst to Lille", journeys=7),
                                    feature("LineString", coast, name="Lille to the coast", journeys=5)])
    return count + write_layer("cells", [feature("Point", list(at), name=name) for name, at in CELLS.items()])


if __name__ == "__main__":
    for folder in (TABLES, LAYERS):
        folder.mkdir(exist_ok=True)
    print(f"calls {write_calls()}, plates {write_plates()}, AIS {write_ais()}, camt.053 {write_camt()}, MT940 {write_mt940()}, "
          f"finds {write_finds()}, features {write_layers()}")
