SELECT name, zone FROM unit WHERE id = $1
